// Signs the list of files of a bundle, so that anybody can see that it is ours and whole.

import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { CompactSign, calculateJwkThumbprint, exportJWK, type JSONWebKeySet, type JWK } from "jose";
import { z } from "zod";

/** Ed25519 and not ECDSA: it signs without chance, so the same content keeps giving the same bytes. */
const algorithm = "EdDSA";

/** What stands before the 32 bytes of a private key of Ed25519 (RFC 8410, 7). */
const privateKeyHead = Buffer.from("302e020100300506032b657004220420", "hex");

/** A public key as it was published; a private one is refused. */
export const PublicKey = z.strictObject({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: z.base64url().length(43, "must be 32 bytes in base64url"),
  use: z.literal("sig").optional(),
  alg: z.literal(algorithm).optional(),
  kid: z.string().optional(),
});

/** Where anybody finds the public keys (RFC 8615; a JWK Set of RFC 7517). */
export const publicKeysPath = "/.well-known/jwks.json";

/** A signature that stands beside what it signs: a JWS with its payload left out (RFC 7515, appendix F). */
export type Sign = (payload: Uint8Array) => Promise<string>;

/** Signs with the key in use; publishes it, and those that signed before it. */
export async function openSigner({
  signingKey,
  retiredKeys,
}: {
  signingKey: Uint8Array;
  retiredKeys: JWK[];
}) {
  const key = privateKeyOf(signingKey);
  const inUse = await published(await exportJWK(createPublicKey(key)));
  const before = await Promise.all(retiredKeys.map(published));
  const publicKeys: JSONWebKeySet = {
    keys: [inUse, ...before.filter(({ kid }) => kid !== inUse.kid)],
  };
  const sign: Sign = async (payload) => {
    const header = { alg: algorithm, kid: inUse.kid };
    const signed = await new CompactSign(payload).setProtectedHeader(header).sign(key);
    const [head, , signature] = signed.split(".");
    return `${head}..${signature}`;
  };
  return { sign, publicKeys };
}

/** RFC 8032, 5.1.5: any 32 random bytes are a private key. */
function privateKeyOf(secret: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([privateKeyHead, secret]), format: "der", type: "pkcs8" });
}

/** Named after itself (RFC 7638), so that a name never means another key. */
async function published({ kty, crv, x }: JWK) {
  const key = { kty, crv, x } as JWK;
  return { ...key, use: "sig", alg: algorithm, kid: await calculateJwkThumbprint(key) };
}
