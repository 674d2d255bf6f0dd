// What a connector can do. It delivers everything with tags; what the tenant sees is decided elsewhere.

import type { FileType, NotTaken } from "#app/domain/files.ts";
import type { ElementId, PersonRef, SourceRecord, Theme } from "#app/domain/records.ts";
import type { Changer } from "./change.ts";

/** What an applicant told about themselves, as typed. */
export type Applicant = {
  firstNames: string;
  lastName: string;
  /** "1980-12-31" */
  birthDate: string;
  postcode: string;
  houseNumber: string;
  houseNumberAddition: string;
};

/** Somebody in the source who may be the applicant, with what agrees and what contradicts. */
export type Candidate = {
  person: PersonRef;
  agrees: ("last-name" | "first-name" | "birth-date" | "address")[];
  contradicts: ("first-name" | "address")[];
  /** For the colleague who chooses. */
  preview: { name: string; birthDate: string; address: string };
};

/** Where the association could reach this person before the request came. */
export type ContactOnFile = {
  mailboxes: string[];
  /** Numbers at which the person can be called. */
  phones: string[];
  /** Those among them that the source calls mobile, spelled as it spells them. */
  mobiles: string[];
  /** The lines of a letter's address: name, street, postcode and place; null when there is none. */
  homeAddress: string[] | null;
};

/** A part of the gathering that succeeds or fails by itself. */
export type SliceSpec = { resource: string; theme: Theme };

/** Thrown when a source does not answer as agreed. The code is safe to show and to log; it holds no data. */
export class SourceError extends Error {
  override name = "SourceError";
  /** How long the source asks to be left alone; null when it does not say. */
  readonly retryAfterSeconds: number | null;
  constructor(
    /** Such as "timeout", "http-500", "not-json", "count-differs", "repeated-cursor". */
    readonly code: string,
    /** Whether trying again may help. */
    readonly retryable: boolean,
    options: ErrorOptions & { retryAfterSeconds?: number | null } = {},
  ) {
    super(code, options);
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

/** A file that belongs to a record. It is read when its turn comes, so that one at a time is in memory. */
export type BroughtFile = {
  /** As the source calls it: it can name anybody. */
  name: string;
  /** Under which element it falls where it does not come in. */
  element: ElementId;
  types: readonly FileType[];
  /** Its bytes, no more than these; or why there are none. Throws SourceError. */
  read(mostBytes: number, signal: AbortSignal): Promise<Buffer | NotTaken>;
};
export type GatheredRecord = SourceRecord & { brings?: BroughtFile };

/** A system that is gathered from. The person was found elsewhere; it knows them by what is found there. */
export type Gatherer = {
  /** The id of the connection in the register: "erp". */
  id: string;
  /** The slices in which these themes are gathered. */
  plan(themes: Theme[]): SliceSpec[];
  /** All records of one slice about one person, page by page. Throws SourceError. */
  collect(resource: string, person: PersonRef, signal: AbortSignal): AsyncIterable<GatheredRecord[]>;
  /** Whether it answers as agreed, by a question that is about nobody. Throws SourceError. */
  check(signal: AbortSignal): Promise<void>;
  /** What it lets us change after a decision; absent where it is only read. */
  changer?: Changer | undefined;
};

/** Who gave a key of the system of record: the same one, given by another, is another person. */
export type Administration = { organisation?: string | undefined; administration?: string | undefined };

/** A system in which persons are found as well. */
export type Connector = Gatherer & {
  /** Everybody with this birth date and last name, however it is spelled. Throws SourceError. */
  findPerson(applicant: Applicant, signal: AbortSignal): Promise<Candidate[]>;
  /** Contact data as they stand now. Throws SourceError. */
  contactOnFile(person: PersonRef, signal: AbortSignal): Promise<ContactOnFile>;
  /** Whether somebody else in the source is reached at this mailbox too. Throws SourceError. */
  sharesMailbox(person: PersonRef, mailbox: string, signal: AbortSignal): Promise<boolean>;
  /** The number by which people and other systems know this person; null when there is none. Throws SourceError. */
  customerNumber(person: PersonRef, signal: AbortSignal): Promise<string | null>;
  /** The key of this person in the system of record; null unless this administration gave one. Throws SourceError. */
  externalKey(person: PersonRef, of: Administration, signal: AbortSignal): Promise<string | null>;
};
