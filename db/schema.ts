// All tables on one page. Columns in camelCase here are snake_case in the database.

import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Role } from "#app/domain/actors.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { StaffChange } from "#app/domain/colleagues.ts";
import type { Attention, Phase, SliceState } from "#app/domain/dossier.ts";
import type { JobKind } from "#app/domain/follow-ups.ts";
import type { Remains } from "#app/domain/forgetting.ts";
import type { AssuranceLevel, ContactKind, ProofMethod } from "#app/domain/identity.ts";
import type { LaterAttention } from "#app/domain/later.ts";
import type { LetterKind } from "#app/domain/letters.ts";
import type { ReadingKind } from "#app/domain/need-to-know.ts";
import type { PlanAim, PlanRowState } from "#app/domain/plans.ts";
import type {
  Release,
  ReviewDecision,
  Theme,
  Whose,
  WhoseSaid,
  WithholdGround,
} from "#app/domain/records.ts";
import type { HeldKind } from "#app/domain/recovery.ts";
import type { Right } from "#app/domain/rights.ts";
import type { Turns } from "#app/domain/turns.ts";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
const moment = () => timestamp({ withTimezone: true, mode: "date" });

// ---- History: append-only, hash-chained per stream ----------------------------------------------------------

export const events = pgTable(
  "events",
  {
    /** "dossier:<id>", "later:<id>", "calendar". */
    stream: text().notNull(),
    version: integer().notNull(),
    /** The exact bytes that the hash covers; text, because jsonb does not keep them. */
    entry: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.stream, t.version] })],
);

/**
 * What stays of a dossier that is gone: nothing that says whose it was. The database lets a stream go only as a whole,
 * together with its row here, which says how it ended.
 */
export const tombstones = pgTable("tombstones", {
  stream: text().primaryKey(),
  number: text().notNull().unique(),
  /** How many events there were, and the hash of the last. */
  version: integer().notNull(),
  hash: text().notNull(),
  right: text().$type<Right>().notNull(),
  outcome: text().$type<Remains["outcome"]>().notNull(),
  days: integer().notNull(),
  onTime: boolean(),
  /** In which it ended: "2026-12". */
  month: text().notNull(),
  forgottenOn: date({ mode: "string" }).$type<Day>().notNull(),
});

/**
 * Every day a signed list of the last hash of every stream: what no chain tells of its own end. The list itself is kept
 * of the newest only; all of them stand outside the database.
 */
export const headLists = pgTable("head_lists", {
  number: integer().primaryKey(),
  madeAt: moment().notNull(),
  /** The exact bytes that the signature covers; null once a newer one exists. */
  list: text(),
  sha256: text().notNull(),
  signature: text().notNull(),
  mailedAt: moment(),
});

/** How far this database is, one row: a copy outside tells whether an older one was put in its place. */
export const marks = pgTable(
  "marks",
  { place: integer().primaryKey(), mark: bigint({ mode: "number" }).notNull() },
  (t) => [check("one_mark", sql`${t.place} = 1`)],
);

/** Each time that a backup took the place of the database; locked until two persons unlock it. */
export const recoveries = pgTable(
  "recoveries",
  {
    id: uuid().primaryKey(),
    begunAt: moment().notNull(),
    /** Put back by our command, or found to be older than what stands outside. */
    why: text().$type<"restored" | "older">().notNull(),
    /** Of when the backup is; null where only its age was noticed. */
    backupAt: moment(),
    /** When the database that was lost was last seen. */
    lastSeenAt: moment(),
    /** When everything that had been erased was erased again, and what was to be sent was held. */
    replayedAt: moment(),
    erased: integer().notNull().default(0),
    proposedBy: uuid().references(() => staff.id),
    /** What was held and goes out all the same. */
    sends: text().array().$type<HeldKind[]>().notNull().default([]),
    unlockedBy: uuid().references(() => staff.id),
    unlockedAt: moment(),
    /** The signed list that says which older ones are of the database that was lost. */
    listNumber: integer(),
  },
  (t) => [
    check(
      "two_persons_unlock",
      sql`${t.unlockedAt} is null or coalesce(${t.unlockedBy} <> ${t.proposedBy}, false)`,
    ),
  ],
);

/** One row per dossier for lists, written with its events and rebuilt from them. */
export const dossiers = pgTable(
  "dossiers",
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    receiptId: uuid().notNull(),
    right: text().$type<Right>().notNull(),
    version: integer().notNull(),
    phase: text().$type<Phase>().notNull(),
    attention: text().$type<Attention>(),
    level: text().$type<AssuranceLevel>().notNull(),
    receivedAt: moment().notNull(),
    dueOn: date({ mode: "string" }).$type<Day>().notNull(),
    /** The clock stands still: then `dueOn` is when it would have ended. */
    standsStill: boolean().notNull().default(false),
    suspendedDays: integer().notNull().default(0),
    extensionMonths: integer().notNull().default(0),
    /** The last day to tell of more time; null once that was told. */
    extensionNoticeOn: date({ mode: "string" }).$type<Day>(),
    handlerId: uuid(),
    registerVersion: integer().notNull(),
    /** The sealed text that says who asks. */
    applicantTextId: uuid().notNull(),
    /** Whom it is about, once that is known. */
    personConnection: text(),
    personKey: text(),
    proposedBy: uuid(),
    approvedBy: uuid(),
    answeredAt: moment(),
    /** When it was answered, or taken back. */
    endedAt: moment(),
    onTime: boolean(),
    /** By when a gap of the answer should be filled; null when none is open. */
    supplementDueOn: date({ mode: "string" }).$type<Day>(),
    /** By when recipients should be told, or should have confirmed; null when nobody waits for it. */
    recipientsDueOn: date({ mode: "string" }).$type<Day>(),
    /** The next day on which something of it goes, or a hold is looked at; null where no such day is known. */
    forgetsOn: date({ mode: "string" }).$type<Day>(),
    /** Since when data stand still; null where none do. */
    restrictedSince: moment(),
    /** Colleagues who are in it themselves. */
    keptFrom: uuid().array().notNull().default([]),
    /** The director decides here, or has a complaint to answer. */
    forDirector: boolean().notNull().default(false),
  },
  (t) => [
    index("dossiers_open_by_due").on(t.dueOn, t.number).where(sql`ended_at is null`),
    index("dossiers_open_by_handler").on(t.handlerId, t.dueOn, t.number).where(sql`ended_at is null`),
    index("dossiers_open_by_phase").on(t.phase, t.dueOn, t.number).where(sql`ended_at is null`),
    index("dossiers_open_by_notice").on(t.extensionNoticeOn).where(sql`ended_at is null`),
    index("dossiers_of_person").on(t.personConnection, t.personKey),
    index("dossiers_supplement").on(t.supplementDueOn).where(sql`supplement_due_on is not null`),
    index("dossiers_recipients").on(t.recipientsDueOn).where(sql`recipients_due_on is not null`),
    index("dossiers_forgets").on(t.forgetsOn).where(sql`forgets_on is not null`),
    index("dossiers_to_carry_out")
      .on(t.attention, t.dueOn)
      .where(sql`attention in ('plan-to-approve', 'step-changed', 'task-to-carry-out')`),
    index("dossiers_restricted").on(t.restrictedSince).where(sql`restricted_since is not null`),
    index("dossiers_ended").on(t.endedAt.desc()).where(sql`ended_at is not null`),
    check(
      "two_persons_approve",
      sql`${t.approvedBy} is null or coalesce(${t.approvedBy} <> ${t.proposedBy}, false)`,
    ),
  ],
);

/** One message of a tenant. The form key makes a message that is sent twice one receipt. */
export const receipts = pgTable("receipts", {
  id: uuid().primaryKey(),
  formKey: text().notNull().unique(),
  receivedAt: moment().notNull(),
});

export const numberCounters = pgTable("number_counters", {
  year: integer().primaryKey(),
  last: integer().notNull(),
});

// ---- Keys and sealed content ------------------------------------------------------------------------------------

/** Kept out of the ordinary dump: throwing away a dossier's key is its erasure. */
export const vault = pgSchema("vault");

export const dossierKeys = vault.table("dossier_keys", {
  dossierId: uuid().primaryKey(),
  /** The dossier's age identity, wrapped with the master key. */
  wrapped: bytes().notNull(),
});

export const texts = pgTable(
  "texts",
  {
    id: uuid().primaryKey(),
    dossierId: uuid().notNull(),
    salt: bytes().notNull(),
    sealed: bytes().notNull(),
  },
  (t) => [index("texts_of_dossier").on(t.dossierId)],
);

export const fileKinds = ["records", "bundle", "handover", "upload", "id-copy"] as const;
export type FileKind = (typeof fileKinds)[number];

/** Sealed files in the storage folder; the row exists only when the file is complete. */
export const files = pgTable(
  "files",
  {
    id: uuid().primaryKey(),
    dossierId: uuid().notNull(),
    kind: text().$type<FileKind>().notNull(),
    sha256: text().notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    createdAt: moment().notNull(),
    /** Of a file that a colleague brought: it goes with its record. */
    recordId: uuid().references((): AnyPgColumn => records.id, { onDelete: "cascade" }),
    /** Of a file that a tenant sent: it goes with the sealed text that lists it. */
    textId: uuid().references(() => texts.id, { onDelete: "cascade" }),
    /** Of such a file: it is given only by somebody who looked into it. */
    toLookInto: boolean().notNull().default(false),
  },
  (t) => [
    index("files_of_dossier").on(t.dossierId),
    index("files_of_record").on(t.recordId),
    index("files_of_text").on(t.textId),
  ],
);

// ---- Gathering --------------------------------------------------------------------------------------------------

export const slices = pgTable(
  "slices",
  {
    id: uuid().primaryKey(),
    dossierId: uuid().notNull(),
    connection: text().notNull(),
    resource: text().notNull(),
    theme: text().$type<Theme>().notNull(),
    personKey: text().notNull(),
    state: text().$type<SliceState>().notNull(),
    attempt: integer().notNull(),
    tries: integer().notNull().default(0),
    records: integer().notNull().default(0),
    /** Of the last try that failed; a code of the connector, never data. */
    lastError: text(),
    lastTryAt: moment(),
  },
  (t) => [
    index("slices_of_dossier").on(t.dossierId),
    // Most are done: these few are counted by connection.
    index("slices_unsettled").on(t.connection, t.state).where(sql`state in ('running', 'failed')`),
  ],
);

/** How each connection answered of late; codes of the connector, never data. */
export const connectionAnswers = pgTable("connection_answers", {
  connection: text().primaryKey(),
  lastGoodAt: moment(),
  lastFailedAt: moment(),
  /** Of the last failure. */
  lastError: text(),
  /** Since when it gave no good answer; null while it does. */
  failingSince: moment(),
  /** When a colleague last tested it, and what came of that: null when it answered. */
  testedAt: moment(),
  testError: text(),
});

/** Whose turn it is to ask a connection: read and written whole, where nobody else wrote meanwhile. */
export const connectionTurns = pgTable("connection_turns", {
  connection: text().primaryKey(),
  version: integer().notNull(),
  turns: jsonb().$type<Turns>().notNull(),
});

/** What was found: where it is sealed, whose it is, and what was decided. No content. */
export const records = pgTable(
  "records",
  {
    id: uuid().primaryKey(),
    dossierId: uuid().notNull(),
    sliceId: uuid()
      .notNull()
      .references(() => slices.id),
    connection: text().notNull(),
    key: text().notNull(),
    theme: text().$type<Theme>().notNull(),
    whose: text().$type<Whose>().notNull(),
    personKey: text(),
    release: text().$type<Release>().notNull(),
    masked: integer().notNull(),
    /** The sealed file, and the line in it. */
    fileId: uuid()
      .notNull()
      .references(() => files.id),
    line: integer().notNull(),
    decision: text().$type<ReviewDecision>(),
    ground: text().$type<WithholdGround>(),
    /** Of whom a colleague says it is, where the source leaves that unknown. */
    whoseSaid: text().$type<WhoseSaid>(),
  },
  (t) => [
    unique("records_once").on(t.dossierId, t.connection, t.key),
    index("records_by_theme").on(t.dossierId, t.theme, t.key),
  ],
);

/**
 * What a colleague made black in a record, sealed as a text of the dossier. It hangs on the record as its source knows it,
 * so that it is still there when the record is gathered anew.
 */
export const masks = pgTable(
  "masks",
  {
    dossierId: uuid().notNull(),
    connection: text().notNull(),
    key: text().notNull(),
    textId: uuid().notNull(),
    /** The black bars that come of it. */
    bars: integer().notNull(),
    /** To how much about others these agreed. */
    consents: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.connection, t.key] })],
);

// ---- Carrying out ----------------------------------------------------------------------------------------------

/**
 * A plan, frozen with its hash: of a dossier, or of what was kept for a time (`laters`). Beside the events, so that the database itself refuses what T-11 forbids: see the
 * triggers in the migration.
 */
export const plans = pgTable(
  "plans",
  {
    id: uuid().primaryKey(),
    dossierId: uuid().notNull(),
    aim: text().$type<PlanAim>().notNull(),
    version: integer().notNull(),
    hash: text().notNull(),
    /** Whose proposal it is; null where no second person is needed. */
    drawnBy: uuid(),
    needsSecond: boolean().notNull(),
    /** So long it waits after the approval. */
    coolOffSeconds: integer().notNull(),
    drawnAt: moment().notNull(),
    approvedBy: uuid(),
    approvedAt: moment(),
    startsAt: moment(),
    stoppedAt: moment(),
  },
  (t) => [
    unique("one_plan_a_version").on(t.dossierId, t.aim, t.version),
    check(
      "two_persons_carry_out",
      sql`${t.approvedBy} is null or coalesce(${t.approvedBy} <> ${t.drawnBy}, false)`,
    ),
    check(
      "approved_before_it_starts",
      sql`${t.startsAt} is null or not ${t.needsSecond} or coalesce(${t.approvedBy} is not null and ${t.startsAt} >= ${t.approvedAt} + make_interval(secs => ${t.coolOffSeconds}), false)`,
    ),
    check("somebody_proposed_it", sql`not ${t.needsSecond} or ${t.drawnBy} is not null`),
  ],
);

/** One place in a source: what happens there is sealed, and so is what it is about. */
export const planRows = pgTable(
  "plan_rows",
  {
    id: uuid().primaryKey(),
    planId: uuid()
      .notNull()
      .references(() => plans.id, { onDelete: "cascade" }),
    stepId: uuid().notNull(),
    place: integer().notNull(),
    /** A keyed hash of what is done where, and of what stood there when it was decided. */
    fingerprint: text().notNull(),
    sealed: bytes().notNull(),
    state: text().$type<PlanRowState>().notNull().default("waiting"),
    /** What a source said, or why it is silent. Holds no data. */
    code: text(),
    askedAt: moment(),
    settledAt: moment(),
  },
  (t) => [unique("one_row_a_place").on(t.planId, t.place), index("plan_rows_of_step").on(t.stepId, t.place)],
);

/**
 * What was kept for a time after an answer. It outlives its dossier, so it has a history and a key of its own, and its
 * plans, texts and follow-ups stand under its own id where others have the dossier's.
 */
export const laters = pgTable(
  "laters",
  {
    id: uuid().primaryKey(),
    /** Of the request; its dossier may be gone. */
    number: text().notNull().unique(),
    version: integer().notNull(),
    /** Of whom, in which source: sealed with its own key. Null once all of it is erased. */
    sealed: bytes(),
    /** The version of the register by which its days were reckoned last. */
    reckonedBy: integer().notNull(),
    attention: text().$type<Exclude<LaterAttention, "review">>(),
    /** The next day on which a plan is drawn. */
    dueOn: date({ mode: "string" }).$type<Day>(),
    /** The next day on which a colleague looks at what waits for something. */
    reviewOn: date({ mode: "string" }).$type<Day>(),
    /** When its history goes. */
    forgetsOn: date({ mode: "string" }).$type<Day>(),
    keptFrom: uuid().array().notNull().default([]),
    /** The sources are asked now and then whether the tenancy ended; when they were last. */
    waitsForEnd: boolean().notNull().default(false),
    endAskedOn: date({ mode: "string" }).$type<Day>().notNull(),
  },
  (t) => [
    index("laters_end_asked").on(t.endAskedOn).where(sql`waits_for_end`),
    index("laters_due").on(t.dueOn).where(sql`due_on is not null`),
    index("laters_forgets").on(t.forgetsOn).where(sql`forgets_on is not null`),
    check("nobody_once_erased", sql`(${t.forgetsOn} is null) = (${t.sealed} is not null)`),
  ],
);

// ---- Letters, e-mail, follow-ups ----------------------------------------------------------------------------------

export const letters = pgTable(
  "letters",
  {
    id: uuid().primaryKey(),
    dossierId: uuid().notNull(),
    kind: text().$type<LetterKind>().notNull(),
    by: text().$type<"portal" | "post">().notNull(),
    writtenAt: moment().notNull(),
    /** The letter as sent: its blocks, sealed. A letter with a code is kept without the code. */
    textId: uuid().notNull(),
    postedAt: moment(),
  },
  (t) => [
    index("letters_of_dossier").on(t.dossierId),
    // Messages are many. A question can be asked again, what ended because nobody answered can end so once more, a request
    // can be attached to another and detached more than once, and an answer can be added to more than once.
    uniqueIndex("letters_once")
      .on(t.dossierId, t.kind)
      .where(
        sql`kind not in ('identity-code', 'identity-question', 'clarification', 'interim', 'not-identified', 'acknowledgement', 'duplicate', 'message', 'access-supplement', 'recipient-notice')`,
      ),
  ],
);

/** What must happen by itself. The row is the truth; a job of the queue only carries its id. */
export const followUps = pgTable(
  "follow_ups",
  {
    id: uuid().primaryKey(),
    dossierId: uuid().notNull(),
    kind: text()
      .$type<
        | JobKind
        | "find-sign-in"
        | "send-inquiry-code"
        | "send-mail"
        | "send-code-mail"
        | "send-code-sms"
        | "print-letter"
        | "move-terms"
        | "erase-later"
      >()
      .notNull(),
    subject: text().notNull(),
    dueAt: moment().notNull(),
    doneAt: moment(),
    tries: integer().notNull().default(0),
    lastError: text(),
    /** The connection that stands still, for which it waits. */
    waitsFor: text(),
  },
  (t) => [
    index("follow_ups_paused")
      .on(t.dossierId, t.waitsFor)
      .where(sql`done_at is null and waits_for is not null`),
    unique("follow_ups_once").on(t.dossierId, t.kind, t.subject),
    index("follow_ups_waiting").on(t.dueAt).where(sql`done_at is null`),
    // Of every open dossier some wait for a day to come: these two find the few that are sent or fail now.
    index("follow_ups_waiting_by_kind").on(t.kind, t.dueAt).where(sql`done_at is null`),
    index("follow_ups_failing").on(t.tries).where(sql`done_at is null and last_error is not null`),
  ],
);

/**
 * E-mails and text messages to send, complete and sealed, so that a second try has the same bytes and the same
 * Message-ID, or the same reference: the id.
 */
export const mails = pgTable(
  "mails",
  {
    id: uuid().primaryKey(),
    dossierId: uuid().notNull(),
    kind: text().notNull(),
    messageId: text().notNull().unique(),
    /** Recipient, subject, HTML and text, or number and text; emptied once sent, or refused for good. */
    sealed: bytes(),
    createdAt: moment().notNull(),
    acceptedAt: moment(),
    refusedAt: moment(),
  },
  (t) => [index("mails_of_dossier").on(t.dossierId)],
);

/** Letters on their way to the printer, complete and sealed; emptied once they lie in the print folder. */
export const prints = pgTable("prints", {
  letterId: uuid()
    .primaryKey()
    .references(() => letters.id),
  dossierId: uuid().notNull(),
  sealed: bytes(),
});

/** Where the page of somebody who is asked to look, outside the desk, finds its dossier. */
export const inquiries = pgTable(
  "inquiries",
  { id: uuid().primaryKey(), dossierId: uuid().notNull() },
  (t) => [index("inquiries_of_dossier").on(t.dossierId)],
);

/**
 * What must be before a file goes to another organisation, beside the history: the database itself lets nothing go before
 * both sides confirmed it, and once.
 */
export const handovers = pgTable(
  "handovers",
  {
    id: uuid().primaryKey(),
    dossierId: uuid().notNull(),
    /** When the tenant said yes. */
    askedAt: moment().notNull(),
    /** When a colleague reached the organisation. */
    verifiedAt: moment(),
    /** When the organisation said yes. */
    confirmedAt: moment(),
    /** From when bytes went; null again where they broke off. */
    fetchedAt: moment(),
    /** When it came to nothing. */
    endedAt: moment(),
  },
  (t) => [
    index("handovers_of_dossier").on(t.dossierId),
    check(
      "handovers_both_sides",
      sql`fetched_at is null or (verified_at is not null and confirmed_at is not null and ended_at is null)`,
    ),
    check("handovers_confirmed_after_verified", sql`confirmed_at is null or verified_at is not null`),
  ],
);

// ---- Who is it ------------------------------------------------------------------------------------------------

export const codes = pgTable(
  "codes",
  {
    id: uuid().primaryKey(),
    dossierId: uuid().notNull(),
    /** What the code proves. */
    way: text().$type<ProofMethod>().notNull(),
    /**
     * "prove": adds a proof to the dossier and the session; "open": opens the answer for 15 minutes; "deny": stops the
     * request; "keep-mailbox": stops a change of the tenant's address; "look": opens what somebody outside the desk was
     * asked, whose id then stands for the dossier's. */
    purpose: text().$type<"prove" | "open" | "deny" | "keep-mailbox" | "look">().notNull(),
    /** The session that asked; null for a code of staff. That, and a code by letter, count in any browser of the dossier. */
    sessionId: uuid(),
    requestedAt: moment().notNull(),
    /** Keyed hash; null until it was sent, and for ever when there was nobody to send it to. */
    hash: text(),
    expiresAt: moment(),
    tries: integer().notNull().default(0),
    usedAt: moment(),
  },
  (t) => [index("codes_of_dossier").on(t.dossierId, t.requestedAt)],
);

/** What was asked at sign-in, until the worker has looked for it, and for a day, to ask it again. */
export const signIns = pgTable(
  "sign_ins",
  {
    /** The id of the code that was asked. */
    id: uuid().primaryKey(),
    sessionId: uuid().notNull(),
    /** Keyed hash of number and postcode, to count how often the same is asked. */
    asked: text().notNull(),
    /** Number and postcode. */
    sealed: bytes().notNull(),
    requestedAt: moment().notNull(),
  },
  (t) => [
    index("sign_ins_asked").on(t.asked, t.requestedAt),
    index("sign_ins_of_session").on(t.sessionId, t.requestedAt),
  ],
);

/**
 * When we first saw a contact of a person in a source, which says no such thing itself. Keyed hashes: who has the table
 * cannot tell whose they are, nor what they reach.
 */
export const contactsSeen = pgTable(
  "contacts_seen",
  {
    id: uuid().primaryKey(),
    personHash: text().notNull(),
    /** "person": the mark of the first look at somebody, who may have had no contact at all. */
    contact: text().$type<ContactKind | "person">().notNull(),
    contactHash: text().notNull(),
    firstSeenAt: moment().notNull(),
    lastSeenAt: moment().notNull(),
    /** There at the first look: of that we do not know how old it is. */
    fromTheStart: boolean().notNull(),
  },
  (t) => [
    unique("contacts_seen_once").on(t.personHash, t.contact, t.contactHash),
    index("contacts_last_seen").on(t.lastSeenAt),
  ],
);

/** Browsers of tenants and staff. Only the hash of the token in the cookie is kept. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    tokenHash: text().notNull().unique(),
    /** The token before it was renewed, until the new one is seen: its cookie may never have arrived. */
    previousTokenHash: text().unique(),
    kind: text().$type<"tenant" | "staff" | "contact">().notNull(),
    /** When a colleague signed in: at the identity provider, or here with a passkey. */
    authenticatedAt: moment(),
    staffId: uuid().references(() => staff.id),
    createdAt: moment().notNull(),
    seenAt: moment().notNull(),
  },
  (t) => [index("sessions_seen").on(t.seenAt)],
);

/** What a browser of a tenant has shown for a dossier. */
export const sessionDossiers = pgTable(
  "session_dossiers",
  {
    sessionId: uuid().notNull(),
    dossierId: uuid().notNull(),
    /** The browser that filed the request. */
    filed: boolean().notNull().default(false),
    provedMailboxGiven: moment(),
    provedMailboxOnFile: moment(),
    provedSms: moment(),
    provedLetter: moment(),
    provedCallBack: moment(),
    provedCounter: moment(),
    provedPortalLogin: moment(),
    provedEid: moment(),
    provedIdCopy: moment(),
    openedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.dossierId] }),
    index("session_dossiers_of_dossier").on(t.dossierId),
    foreignKey({ columns: [t.sessionId], foreignColumns: [sessions.id] }).onDelete("cascade"),
  ],
);

/** What a browser of somebody outside the desk may see: what they were asked, and nothing else of the dossier. */
export const sessionInquiries = pgTable(
  "session_inquiries",
  {
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    inquiryId: uuid()
      .notNull()
      .references(() => inquiries.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.inquiryId] })],
);

/** Answers of a form that is being filled in, sealed; gone after a day without use. */
export const drafts = pgTable(
  "drafts",
  {
    id: uuid().primaryKey(),
    tokenHash: text().notNull().unique(),
    formKey: text().notNull(),
    sealed: bytes().notNull(),
    updatedAt: moment().notNull(),
    /** Set when the draft was sent. */
    dossierId: uuid(),
  },
  (t) => [index("drafts_updated").on(t.updatedAt)],
);

export const staff = pgTable("staff", {
  id: uuid().primaryKey(),
  /** The identity provider's subject; null for who comes in by passkey only. */
  subject: text().unique(),
  name: text().notNull(),
  email: text().notNull(),
  role: text().$type<Role>().notNull(),
  /** The last day that a colleague is away; null, or a day that is over, for who is there. */
  awayUntil: date({ mode: "string" }).$type<Day>(),
  /** Whether single keys decide in the review: off until a colleague wants it (WCAG 2.1.4). */
  reviewKeys: boolean().notNull().default(false),
  lastSignedInAt: moment(),
  /** Set when a colleague left the desk. */
  leftAt: moment(),
});

/** Who changed what of a colleague's access: only added to, like the history. */
export const staffChanges = pgTable(
  "staff_changes",
  {
    id: uuid().primaryKey(),
    /** Null for a command on the server. */
    byId: uuid().references(() => staff.id),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    what: text().$type<StaffChange>().notNull(),
    at: moment().notNull(),
  },
  (t) => [index("staff_changes_by_time").on(t.at)],
);

/** Who was asked to make a passkey: by a link that counts once. Only the hash of its token is kept. */
export const staffInvitations = pgTable("staff_invitations", {
  id: uuid().primaryKey(),
  tokenHash: text().notNull().unique(),
  /** Who they are at the desk, or will be. */
  staffId: uuid().notNull(),
  name: text().notNull(),
  email: text().notNull(),
  role: text().$type<Role>().notNull(),
  /** Null for the command on the server. */
  invitedBy: uuid().references(() => staff.id),
  expiresAt: moment().notNull(),
  usedAt: moment(),
});

export const passkeys = pgTable(
  "passkeys",
  {
    /** The credential's own id. */
    id: text().primaryKey(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    publicKey: bytes().notNull(),
    counter: bigint({ mode: "number" }).notNull(),
    transports: text().array().notNull(),
    backedUp: boolean().notNull(),
    createdAt: moment().notNull(),
    lastUsedAt: moment(),
    /** Set when its counter went back: then there are two of it. */
    stoppedAt: moment(),
  },
  (t) => [index("passkeys_of_staff").on(t.staffId)],
);

/** What a passkey must still sign; gone once it was answered. */
export const passkeyChallenges = pgTable("passkey_challenges", {
  hash: text().primaryKey(),
  /** The invitation for which a passkey is made; null for signing in. */
  invitationId: uuid().references(() => staffInvitations.id, { onDelete: "cascade" }),
  expiresAt: moment().notNull(),
});

/** Who looked at what, written before it is shown. */
export const readings = pgTable(
  "readings",
  {
    id: uuid().primaryKey(),
    dossierId: uuid().notNull(),
    staffId: uuid(),
    what: text().$type<ReadingKind>().notNull(),
    /** Why somebody else's dossier, what was hidden in one, or a copy of an identity document was opened: a sealed text. */
    reasonTextId: uuid(),
    /** The sum of the answer that was looked at before it left. */
    shown: text(),
    at: moment().notNull(),
  },
  (t) => [
    index("readings_of_dossier").on(t.dossierId, t.at),
    index("readings_of_staff").on(t.staffId, t.at),
    index("readings_by_day").on(t.at),
  ],
);

/** The versions of the processing register. A dossier keeps the one in force at its receipt. */
export const registerVersions = pgTable(
  "register_versions",
  {
    version: integer().primaryKey(),
    publishedAt: moment().notNull(),
    content: text().notNull(),
    /** Null for both: a command on the server published it. */
    proposedBy: uuid().references(() => staff.id),
    publishedBy: uuid().references(() => staff.id),
  },
  (t) => [
    check(
      "two_persons_publish",
      sql`${t.publishedBy} is null or coalesce(${t.publishedBy} <> ${t.proposedBy}, false)`,
    ),
  ],
);

/** The next version of the register, while it is made: one at a time. It holds nothing of a person. */
export const registerDrafts = pgTable(
  "register_drafts",
  {
    /** Always 1. */
    place: integer().primaryKey(),
    baseVersion: integer()
      .notNull()
      .references(() => registerVersions.version),
    content: text().notNull(),
    /** Colleagues who changed something in it, or proposed it. */
    makers: uuid().array().notNull(),
    changedAt: moment().notNull(),
    /** Null for both while it is being made. */
    proposedBy: uuid().references(() => staff.id),
    proposedAt: moment(),
  },
  (t) => [check("one_draft", sql`${t.place} = 1`)],
);

/** How often somebody had a turn; the key is a keyed hash, never an address. Columns as rate-limiter-flexible has them. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    expire: moment(),
  },
  (t) => [index("rate_limits_by_end").on(t.expire)],
);

/** The address at which a colleague's own calendar reads the deadlines. Only the hash of its token is kept. */
export const calendarFeeds = pgTable("calendar_feeds", {
  staffId: uuid()
    .primaryKey()
    .references(() => staff.id),
  tokenHash: text().notNull().unique(),
  /** Only the dossiers that this colleague handles. */
  onlyOwn: boolean().notNull(),
  madeAt: moment().notNull(),
});
