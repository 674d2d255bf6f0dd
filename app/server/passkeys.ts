// Colleagues without an identity provider sign in with passkeys (WebAuthn): a key that stays in their own device, which
// asks for a finger, face or PIN. The first is made by invitation.

import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { acceptInvitation, findInvitation } from "#db/invitations.ts";
import {
  deletePasskey,
  findPasskey,
  insertChallenge,
  insertPasskey,
  listPasskeysOf,
  lockPasskeysOf,
  recordUse,
  stopPasskey,
  takeChallenge,
} from "#db/passkeys.ts";
import { deleteOtherSessionsOf, deleteSessionsOf } from "#db/sessions.ts";
import { lockStaff, type StaffMember, welcomeStaff } from "#db/staff.ts";
import type { Office } from "./office.ts";
import { hashToken, officeCookie } from "./sessions.ts";

const minutesToAnswer = 5;
/** EdDSA, ES256 and RS256: what every device offers, and every Node can check. */
const algorithms = [-8, -7, -257];

// Loading it takes 27 MB and a fifth of a second: only where passkeys are used.
const library = () => import("@simplewebauthn/server");

/** Thrown when a passkey does not let somebody in; the code says why, for the log. */
export class PasskeyRefused extends Error {
  override name = "PasskeyRefused";
  constructor(readonly code: "no-challenge" | "unknown-passkey" | "not-verified" | "counter-went-back") {
    super(code);
  }
}

/** The invitation of a link; null when it was used, is over, or never was. */
export function openInvitation(office: Office, token: string) {
  return findInvitation(office.db, hashToken(token), office.now());
}

/** What the browser needs to make a passkey, and the cookie that will recognise its answer. Null without an invitation. */
export async function beginMaking(office: Office, token: string, association: string) {
  const found = await openInvitation(office, token);
  if (!found) return null;
  const { id, staffId, email, name } = found.invitation;
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    rpName: association,
    rpID: rpIdOf(office),
    userName: email,
    userDisplayName: name,
    userID: new TextEncoder().encode(staffId),
    attestationType: "none",
    excludeCredentials: (await listPasskeysOf(office.db, staffId)).map((passkey) => ({ id: passkey.id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
    timeout: minutesToAnswer * 60_000,
  });
  return { options, setCookie: await keepChallenge(office, options.challenge, id) };
}

/** Keeps the passkey that was made; gives whose it is. Null without an invitation; throws when the answer is not sound. */
export async function endMaking(office: Office, request: Request, { token, answer }: Making) {
  const found = await openInvitation(office, token);
  if (!found) return null;
  const made = await verifiedMaking(office, request, { answer, invitationId: found.invitation.id });
  const at = office.now();
  return office.transaction(async (tx) => {
    await lockStaff(tx);
    const invitation = await acceptInvitation(tx, found.invitation.id, at);
    if (!invitation) return null;
    const { staffId, name, email, role, invitedBy: by } = invitation;
    await welcomeStaff(tx, { id: staffId, name, email, role }, { by, at });
    await insertPasskey(tx, { ...made, staffId, createdAt: at });
    return staffId;
  });
}

type Making = { token: string; answer: string };

async function verifiedMaking(
  office: Office,
  request: Request,
  { answer, invitationId }: { answer: string; invitationId: string },
) {
  const challenge = await answeredChallenge(office, request, invitationId);
  const response: RegistrationResponseJSON = Made.parse(JSON.parse(answer));
  const { verifyRegistrationResponse } = await library();
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    ...expectedOf(office, challenge),
    supportedAlgorithmIDs: algorithms,
  });
  if (!verified) throw new PasskeyRefused("not-verified");
  const { credential, credentialBackedUp: backedUp } = registrationInfo;
  return { ...credential, transports: credential.transports ?? [], backedUp };
}

type Own = { sessionId: string; staffId: string; id: string };

/** Takes one of a colleague's own passkeys away, and signs them out elsewhere. False for the last one that counts. */
export async function removePasskey(office: Office, { sessionId, staffId, id }: Own): Promise<boolean> {
  return office.transaction(async (tx) => {
    const own = await lockPasskeysOf(tx, staffId);
    const others = own.filter((passkey) => passkey.id !== id && !passkey.stoppedAt);
    if (others.length === 0 || others.length === own.length) return false;
    await deletePasskey(tx, id);
    await deleteOtherSessionsOf(tx, staffId, sessionId);
    return true;
  });
}

/** What the browser needs to sign in, and the cookie that will recognise its answer. */
export async function beginPasskeySignIn(office: Office) {
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({
    rpID: rpIdOf(office),
    userVerification: "required",
    timeout: minutesToAnswer * 60_000,
  });
  return { options, setCookie: await keepChallenge(office, options.challenge, null) };
}

/** Who signed in. Throws when the answer is not sound, or its passkey does not count here. */
export async function endPasskeySignIn(
  office: Office,
  request: Request,
  answer: string,
): Promise<StaffMember> {
  const challenge = await answeredChallenge(office, request, null);
  const response: AuthenticationResponseJSON = Signed.parse(JSON.parse(answer));
  const found = await findPasskey(office.db, response.id);
  if (!found) throw new PasskeyRefused("unknown-passkey");
  const { passkey, member } = found;
  const { verifyAuthenticationResponse } = await library();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    ...expectedOf(office, challenge),
    // The counter is compared below, in the same statement that moves it on.
    credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
  });
  const owner = Buffer.from(response.response.userHandle ?? "", "base64url").toString();
  if (!verified || owner !== member.id) throw new PasskeyRefused("not-verified");
  const { newCounter: counter, credentialBackedUp: backedUp } = authenticationInfo;
  if (await recordUse(office.db, { id: passkey.id, counter, backedUp, at: office.now() })) return member;
  await stop(office, passkey);
  throw new PasskeyRefused("counter-went-back");
}

/** The cookie of a challenge that was answered. */
export const passkeyOver = (office: Office) => cookieOf(office).serialize("", { maxAge: 0 });

// Of two copies the thief's may have signed in first: nobody stays in on either.
async function stop(office: Office, { id, staffId }: { id: string; staffId: string }) {
  await office.transaction(async (tx) => {
    await stopPasskey(tx, id, office.now());
    await deleteSessionsOf(tx, staffId);
  });
}

const rpIdOf = ({ config }: Office) => new URL(config.publicOrigin).hostname;

function expectedOf(office: Office, challenge: string) {
  return {
    expectedChallenge: challenge,
    expectedOrigin: office.config.publicOrigin,
    expectedRPID: rpIdOf(office),
    requireUserVerification: true,
  };
}

// The browser keeps the challenge, so that only it can answer; we keep its hash, so that it counts once.
async function keepChallenge(office: Office, challenge: string, invitationId: string | null) {
  const expiresAt = new Date(office.now().getTime() + minutesToAnswer * 60_000);
  await insertChallenge(office.db, { hash: hashToken(challenge), invitationId, expiresAt });
  return cookieOf(office).serialize(challenge);
}

async function answeredChallenge(office: Office, request: Request, invitationId: string | null) {
  const challenge: unknown = await cookieOf(office).parse(request.headers.get("cookie"));
  if (typeof challenge !== "string") throw new PasskeyRefused("no-challenge");
  const taken = await takeChallenge(office.db, hashToken(challenge), office.now());
  if (taken?.invitationId !== invitationId) throw new PasskeyRefused("no-challenge");
  return challenge;
}

function cookieOf(office: Office) {
  return officeCookie(office, "passkey", { sameSite: "strict", maxAge: minutesToAnswer * 60 });
}

const Credential = {
  id: z.string(),
  rawId: z.string(),
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}),
};
const Made = z.object({
  ...Credential,
  response: z.object({
    clientDataJSON: z.string(),
    attestationObject: z.string(),
    transports: z
      .array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]))
      .max(7)
      .optional()
      .catch([]),
  }),
});
const Signed = z.object({
  ...Credential,
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string().optional(),
  }),
});
