// Files that a colleague brings: which kinds may come in, what they are called, and why one is refused.

/** What may come in. Only what is drawn anew is known to hold nothing but its picture. */
export const fileTypes = {
  jpeg: { ending: "jpg", media: "image/jpeg", name: "JPEG", redrawn: true },
  png: { ending: "png", media: "image/png", name: "PNG", redrawn: true },
  pdf: { ending: "pdf", media: "application/pdf", name: "PDF", redrawn: false },
  docx: {
    ending: "docx",
    media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    name: "Word",
    redrawn: false,
  },
  heic: { ending: "heic", media: "image/heic", name: "HEIC", redrawn: false },
} as const;
export const fileTypeNames = ["jpeg", "png", "pdf", "docx", "heic"] as const satisfies FileType[];
export type FileType = keyof typeof fileTypes;

/** Why a file does not come in. */
export type FileRefusal =
  | "empty"
  | "too-large"
  | "not-accepted"
  | "archive"
  /** More than one thing in one file: what follows its end, or comes before its beginning. */
  | "mixed"
  | "broken"
  | "too-many-pixels"
  /** It could do something when it is opened. */
  | "active"
  /** Nobody but who has the password can look into it. */
  | "locked"
  | "too-much-inside"
  | "virus"
  | "scanner-silent";

/** Why a file that a source has does not come in, though its record does. */
export type NotTaken =
  | FileRefusal
  | "gone"
  /** A link, a device, or what lies too deep. */
  | "not-a-file"
  /** Its path leads to where nothing of this person is. */
  | "outside"
  | "closed"
  /** All files together are too much. */
  | "no-room";

/** What came in, in the bytes in which it is kept. */
export type Inspected =
  | { type: FileType; bytes: Uint8Array; citizenNumber?: CitizenNumber }
  | { refused: FileRefusal };

/** What its text says of a citizen number: one may stand in it, or the text could not be read. */
export type CitizenNumber = "seen" | "unread";

/** A file that came in; it stands in the sealed record that it belongs to. */
export type AttachedFile = {
  fileId: string;
  /** As its bringer called it, cleaned. For colleagues: it can name anybody. */
  name: string;
  type: FileType;
  bytes: number;
  /** Of the content as it is given. */
  sha256: string;
  scanned: boolean;
  /** The scanner that found nothing had not been brought up to date for long. */
  oldSignatures?: true;
  citizenNumber?: CitizenNumber;
};

/** Somebody must have looked into it before it is given. */
export const isToLookInto = ({ citizenNumber }: AttachedFile) => citizenNumber !== undefined;

const signaturesLast = 7 * 24 * 3600_000;

/** A scanner knows what was known when its signatures were made: unknown is as good as old (T-32). */
export function areSignaturesOld(madeAt: Date | null, now: Date): boolean {
  return madeAt === null || now.getTime() - madeAt.getTime() > signaturesLast;
}

const longestName = 120;
// Controls, and what turns the direction of writing: "gnp.exe" would be read as "exe.png".
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
const reserved = /[<>:"|?*]/g;

/** The name of a file without folders, controls and signs that turn text round. Shown, never used as a path. */
export function cleanFileName(given: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(unseen, "").replace(reserved, "_").replace(/\s+/g, " ");
  const name = clean.replace(/^[.\s]+/, "").trim();
  const letters = Array.from(name);
  if (letters.length <= longestName) return name || "-";
  const ending = /\.[\p{L}\p{N}]{1,5}$/u.exec(name)?.[0] ?? "";
  return letters.slice(0, longestName - ending.length).join("") + ending;
}

/** What a file is called in the answer: where it was found and its place there, nothing of what it was called. */
export function nameInAnswer(connection: string, recordKey: string, place: number, type: FileType): string {
  const record = recordKey.split("/").at(-1) ?? "";
  const words = [connection, record, String(place + 1)].map((part) => part.replace(/[^a-z0-9-]/gi, "-"));
  return `${words.join("-")}.${fileTypes[type].ending}`;
}
