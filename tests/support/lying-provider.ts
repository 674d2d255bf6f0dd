// An OpenID provider that gives whatever ID token a test wants: what one does that was broken into, or that somebody plays.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";

const kid = "own";
const minute = 60;

/** How a token differs from a sound one. */
export type Lie = { claims?: JWTPayload; by?: "nobody" | "another"; changedTo?: JWTPayload };

export async function startLyingProvider() {
  const [own, other] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  let token = "";
  const published = { keys: [{ ...(await exportJWK(own.publicKey)), alg: "RS256", use: "sig", kid }] };
  const server = createServer((request, response) => {
    request.resume();
    const answers: Record<string, unknown> = {
      "/.well-known/openid-configuration": metadataOf(issuer),
      "/jwks": published,
      "/token": { access_token: "any", token_type: "Bearer", expires_in: minute, id_token: token },
    };
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(answers[request.url ?? ""] ?? null));
  }).listen(0, "localhost");
  await once(server, "listening");
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    /** The next token that is fetched. */
    async tell(sound: JWTPayload, { claims, by, changedTo }: Lie) {
      const now = Math.floor(Date.now() / 1000);
      const said = {
        iss: issuer,
        sub: "somebody",
        iat: now,
        exp: now + minute,
        auth_time: now,
        ...sound,
        ...claims,
      };
      const key = by === "another" ? other.privateKey : own.privateKey;
      token = by === "nobody" ? new UnsecuredJWT(said).encode() : await signed(said, key);
      if (changedTo) token = withPayload(token, { ...said, ...changedTo });
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const signed = (claims: JWTPayload, key: CryptoKey) =>
  new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign(key);

/** The signature stays. */
function withPayload(token: string, claims: JWTPayload): string {
  const [header, , signature] = token.split(".");
  return [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
}

const metadataOf = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ["code"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256"],
  code_challenge_methods_supported: ["S256"],
});
