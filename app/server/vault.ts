// Seals what must be kept secret. Each dossier has a key of its own; throwing it away is the erasure.

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import type { TextRef } from "#app/domain/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { findText, findTexts, findWrappedKeys, insertText, insertWrappedKey } from "#db/vault.ts";

/** A dossier's secret: an age identity, which also gives the key of its texts. */
export type DossierKey = { dossierId: string; identity: string };

/** Thrown when a dossier's key is gone: what it sealed is erased. */
export class KeyIsGone extends Error {
  override name = "KeyIsGone";
}

/** The vault of an office, under its master key of 32 bytes. */
export function openVault(masterKey: Uint8Array) {
  const wrapping = derive(masterKey, "wrap");
  const drafting = derive(masterKey, "drafts");

  async function openKeys(tx: Tx, dossierIds: string[]): Promise<Map<string, DossierKey>> {
    const wrapped = await findWrappedKeys(tx, dossierIds);
    return new Map(
      [...wrapped].map(([dossierId, bytes]) => [
        dossierId,
        { dossierId, identity: unseal(wrapping, bytes, dossierId).toString() },
      ]),
    );
  }

  async function openKey(tx: Tx, dossierId: string): Promise<DossierKey> {
    const key = (await openKeys(tx, [dossierId])).get(dossierId);
    if (!key) throw new KeyIsGone();
    return key;
  }

  return {
    openKey,
    openKeys,

    async makeKey(tx: Tx, dossierId: string): Promise<DossierKey> {
      const identity = await generateX25519Identity();
      await insertWrappedKey(tx, dossierId, seal(wrapping, Buffer.from(identity), dossierId));
      return { dossierId, identity };
    },

    /** Keeps a text sealed; the reference proves later that it was not changed. */
    async keepText(
      tx: Tx,
      key: DossierKey,
      text: string,
      textId: string = crypto.randomUUID(),
    ): Promise<TextRef> {
      const salt = randomBytes(32);
      const sealed = sealWithKey(key, Buffer.from(text), textId);
      await insertText(tx, { id: textId, dossierId: key.dossierId, salt, sealed });
      return { textId, proof: keyedHash(salt, text) };
    },

    /** A kept text. Throws when it is not the text that the reference proves. */
    async readText(tx: Tx, ref: TextRef): Promise<string> {
      const row = await findText(tx, ref.textId);
      if (!row) throw new KeyIsGone();
      const text = openWithKey(await openKey(tx, row.dossierId), row.sealed, row.id).toString();
      const proof = createHmac("sha256", row.salt).update(text).digest();
      if (!timingSafeEqual(proof, Buffer.from(ref.proof, "hex"))) throw new Error("A kept text was changed");
      return text;
    },

    /** Many kept texts at once, by id; those whose key is gone are left out. */
    async readTexts(tx: Tx, textIds: string[]): Promise<Map<string, string>> {
      const rows = await findTexts(tx, textIds);
      const keys = await openKeys(tx, [...new Set(rows.map((row) => row.dossierId))]);
      const opened = rows.flatMap((row) => {
        const key = keys.get(row.dossierId);
        return key ? [[row.id, openWithKey(key, row.sealed, row.id).toString()] as const] : [];
      });
      return new Map(opened);
    },

    sealWithKey,
    openWithKey,

    /** A keyed hash of what stands in a source: it tells nothing, and nobody can make it anew once the key is gone. */
    fingerprint: (key: DossierKey, text: string) =>
      keyedHash(derive(Buffer.from(key.identity), "fingerprints"), text),

    sealDraft: (text: string, draftId: string) => seal(drafting, Buffer.from(text), draftId),
    openDraft: (sealed: Uint8Array, draftId: string) => unseal(drafting, sealed, draftId).toString(),

    ...hashesOf(masterKey),
  };
}

function hashesOf(masterKey: Uint8Array) {
  const codes = derive(masterKey, "codes");
  const contacts = derive(masterKey, "contacts");
  return {
    /** A keyed hash of a code; without the master key a stolen table of hashes tells nothing. */
    hashCode: (codeId: string, code: string) => keyedHash(codes, `${codeId}\n${code}`),

    /** A keyed hash of a person, or of a contact of theirs: the same each time, and of nobody else. */
    hashContact: (...parts: string[]) => keyedHash(contacts, JSON.stringify(parts)),
  };
}

/** Encrypts a file for a dossier, in the format of the `age` tool. */
export async function sealFile(key: DossierKey, content: ReadableStream<Uint8Array>) {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await recipientOf(key));
  return encrypter.encrypt(content);
}

/** Worked out once for a key in hand: a ledger is a hundred files. */
const recipients = new WeakMap<DossierKey, Promise<string>>();

function recipientOf(key: DossierKey): Promise<string> {
  const recipient = recipients.get(key) ?? identityToRecipient(key.identity);
  recipients.set(key, recipient);
  return recipient;
}

/** Decrypts a file of a dossier. The stream breaks on a changed, cut or foreign file. */
export async function openFile(key: DossierKey, sealed: ReadableStream<Uint8Array>) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(key.identity);
  return decrypter.decrypt(sealed);
}

// Small texts use AES-256-GCM: age's key agreement costs a millisecond each, too much for a list of fifty.
const nonceLength = 12;
const tagLength = 16;

function sealWithKey(key: DossierKey, content: Uint8Array, label: string) {
  return seal(textKey(key), content, `${key.dossierId}/${label}`);
}

function openWithKey(key: DossierKey, sealed: Uint8Array, label: string) {
  return unseal(textKey(key), sealed, `${key.dossierId}/${label}`);
}

const textKey = (key: DossierKey) => derive(Buffer.from(key.identity), "texts");

function derive(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, new Uint8Array(), `privacyloket ${purpose}`, 32));
}

const keyedHash = (key: Uint8Array, text: string) => createHmac("sha256", key).update(text).digest("hex");

// The label is bound in, so that one sealed thing cannot be put in the place of another.
function seal(key: Uint8Array, content: Uint8Array, label: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(label));
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

function unseal(key: Uint8Array, sealed: Uint8Array, label: string): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(label))
    .setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]);
}
