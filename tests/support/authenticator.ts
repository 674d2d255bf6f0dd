// An authenticator in software: answers as a phone or a security key does, or as one that lies.

import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What it says otherwise than it should. */
type Lies = { origin?: string; rpId?: string; userVerified?: boolean; counter?: number; userHandle?: string };

type Asked = { challenge: string };
type ToMake = Asked & { user: { id: string } };

const present = 0x01;
const verified = 0x04;
const withCredential = 0x40;

/** One that made no passkey yet; it counts how often it signs. */
export function newAuthenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(32);
  let [counter, userHandle] = [0, ""];

  function dataOf(lies: Lies, flags: number, credential = Buffer.alloc(0)) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(lies.counter ?? counter);
    const user = lies.userVerified === false ? present : present | verified;
    const rpId = lies.rpId ?? new URL(origin).hostname;
    return Buffer.concat([sha256(rpId), Buffer.from([flags | user]), count, credential]);
  }

  const client = (type: string, { challenge }: Asked, lies: Lies) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: lies.origin ?? origin, crossOrigin: false }));

  const answer = (response: Record<string, string | string[]>) =>
    JSON.stringify({
      id: base64(id),
      rawId: base64(id),
      type: "public-key",
      clientExtensionResults: {},
      response,
    });

  return {
    make(asked: ToMake, lies: Lies = {}): string {
      userHandle = asked.user.id;
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(x, y)]);
      return answer({
        clientDataJSON: base64(client("webauthn.create", asked, lies)),
        attestationObject: base64(withoutAttestation(dataOf(lies, withCredential, credential))),
        transports: ["internal"],
      });
    },
    sign(asked: Asked, lies: Lies = {}): string {
      counter += 1;
      const clientData = client("webauthn.get", asked, lies);
      const data = dataOf(lies, 0);
      return answer({
        clientDataJSON: base64(clientData),
        authenticatorData: base64(data),
        signature: base64(sign("sha256", Buffer.concat([data, sha256(clientData)]), privateKey)),
        userHandle: lies.userHandle ?? userHandle,
      });
    },
  };
}

const base64 = (bytes: Buffer) => bytes.toString("base64url");
const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest();

// CBOR: a map of five, whose keys and values say "elliptic curve, ES256, P-256" before the point itself.
function coseKey(x: string, y: string): Buffer {
  const [before, between] = [Buffer.from("a5010203262001215820", "hex"), Buffer.from("225820", "hex")];
  return Buffer.concat([before, Buffer.from(x, "base64url"), between, Buffer.from(y, "base64url")]);
}

// CBOR: { fmt: "none", attStmt: {}, authData }
function withoutAttestation(data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([0xa3, 0x63]),
    Buffer.from("fmt"),
    Buffer.from([0x64]),
    Buffer.from("none"),
    Buffer.from([0x67]),
    Buffer.from("attStmt"),
    Buffer.from([0xa0, 0x68]),
    Buffer.from("authData"),
    Buffer.from([0x58, data.length]),
    data,
  ]);
}
