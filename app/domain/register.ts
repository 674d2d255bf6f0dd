// What an activity of the processing register is (GDPR art. 30), and what an access answer takes from it.

import { z } from "zod";
import type { Day } from "./calendar.ts";
import { processorsAskedWithin } from "./inquiries.ts";
import { locales } from "./locale.ts";
import { ElementId, themes } from "./records.ts";
import { Said, type Spoken } from "./said.ts";

export const legalBases = [
  "consent",
  "contract",
  "legal-duty",
  "vital",
  "public-task",
  "legitimate-interest",
] as const;
export type LegalBasis = (typeof legalBases)[number];

/** S1 to S3 of the privacy statement: registering somebody, letting a home, and everything else. */
export const services = ["registering", "letting", "other"] as const;
/** What asks for more care: GDPR art. 9 and 10, a citizen number (UAVG art. 46), a copy of a document, a camera. */
export const elementTags = ["art9", "art10", "bsn", "id-copy", "camera"] as const;
export type ElementTag = (typeof elementTags)[number];

/** What can make that a purpose still needs its data. */
export const needs = [
  "relation",
  "bookkeeping",
  "duty",
  "arrears",
  "dispute",
  "investigation",
  "recording",
] as const;
export type Need = (typeof needs)[number];

/**
 * What a request to erase meets, in order; what meets nothing goes at once. Needed: refused while somebody is a customer.
 * At the end, and two years after: until then. Bookkeeping: until the term of tax law is over. Compensation: until what
 * the government pays over that year is final, and never longer (Woningwet art. 55(3)). Duty: another law, by the
 * article that the element names. Claim: as long as arrears, a dispute or an investigation need it; dispute: that alone.
 * Other contact: as long as we cannot reach somebody otherwise. Overwritten: by itself, after days.
 */
export const erasureEffects = [
  "needed",
  "at-the-end",
  "two-years-after",
  "bookkeeping",
  "compensation",
  "duty",
  "claim",
  "dispute",
  "other-contact",
  "overwritten",
] as const;
export type ErasureEffect = (typeof erasureEffects)[number];

/** Whether and how far a right reaches. */
const Reach = z.enum(["yes", "part", "no"]);

const WrittenOrganisation = z.object({
  name: z.string(),
  place: z.string(),
  address: z.array(z.string()).min(2),
  phone: z.string(),
  openingHours: Said,
  email: z.email(),
  website: z.url(),
  /** The role that answers for privacy, such as "Manager Servicecentrum". */
  privacyOfficerRole: Said,
  signatory: z.object({ name: z.string(), role: Said }),
  complaintsCommittee: z.object({ name: z.string(), address: z.array(z.string()) }),
});

const Recipient = z.object({
  id: z.string(),
  name: Said,
  why: Said,
  // All below is for the desk, and stands on no public page.
  /** Processes data for us (GDPR art. 28), or decides itself (art. 4(7)); null: still to be asked. */
  role: z.enum(["processor", "controller"]).nullable().default(null),
  /** Whether it gets its data of everybody, of who agreed to it, or when a law asks for it. */
  receives: z.enum(["always", "with-consent", "by-law"]).default("always"),
  /** By what it knows a person, and so what it is told of them: nothing more (GDPR art. 5(1)(c)). */
  knownBy: z.enum(["name-and-address", "customer-number"]).default("name-and-address"),
  /** Where it is told what became of data (GDPR art. 19): by e-mail, else by post; without either a colleague calls. */
  mailbox: z.email().nullable().default(null),
  address: z.array(z.string()).default([]),
  locale: z.enum(locales).default("nl"),
});

const WrittenElement = z.object({
  id: ElementId,
  /** What a person calls it. */
  label: Said,
  category: z.enum(["1", "2", "3"]),
  /** None: the statement names none, and a gap says so. */
  purposes: z.array(z.string()),
  /** None: it may not be kept at all, as a copy of somebody's passport. */
  bases: z.array(z.enum(legalBases)),
  /** Where the association has it from: "u zelf", or who else (GDPR art. 15(1)(g)). */
  origin: Said,
  recipients: z.array(z.string()),
  /** How long it is kept, or how that is decided (GDPR art. 15(1)(d)), as a sentence. */
  retention: Said,
  /** Under what a tenant looks for it. */
  theme: z.enum(themes).default("personal"),
  services: z.array(z.enum(services)).default([]),
  tags: z.array(z.enum(elementTags)).default([]),
  /** Whether it goes into a file to take along, or the ground why not: GDPR art. 20(1). What we observed is provided. */
  portable: z.union([z.literal(true), z.enum(["G20-BASIS", "G20-AUTO", "G20-PROV"])]).default("G20-PROV"),
  /** Whether somebody can object to its use: GDPR art. 21(1). */
  objection: Reach.default("part"),
  /** What keeps it from being erased, of a customer and of somebody who was one: nothing means at once. */
  erasure: z
    .object({ during: z.array(z.enum(erasureEffects)), after: z.array(z.enum(erasureEffects)) })
    .default({ during: ["needed"], after: ["two-years-after"] }),
  /** It goes without anybody asking for it. */
  unasked: z.boolean().default(false),
  /** The article of another law that orders to keep it, where the effect "duty" or "compensation" stands. */
  duty: z.string().nullable().default(null),
  /** On which exception of GDPR art. 9(2) something about health and the like rests. */
  exceptions: z.array(z.enum(["explicit-consent", "legal-claims"])).default([]),
  /** The statement keeps it, but whether it is needed is in doubt: GDPR art. 5(1)(c). */
  doubtful: z.boolean().default(false),
  /** It stands in no source: this portal holds it, or backups, or who is asked about another kind of person. */
  apart: z.enum(["portal", "backups", "personnel-records", "other-records"]).nullable().default(null),
});

/** Who looks in a place without coming to the desk: a colleague, or a processor that keeps data for us. */
const SourceContact = z.object({
  name: z.string().min(1),
  mailbox: z.email(),
  kind: z.enum(["colleague", "processor"]),
  locale: z.enum(locales),
});
export type SourceContact = z.infer<typeof SourceContact>;

/** What a colleague looks up for every answer about this theme, because there is no connection. */
const Task = z.object({
  theme: z.enum(themes),
  /** What can stand there. */
  elements: z.array(ElementId).min(1),
  /** For who looks: where, and what not to forget. */
  instruction: z.string(),
  /** Days in which it should be there. */
  days: z.int().positive(),
  /** Whom the portal asks by itself; without one a colleague of the desk looks, or asks somebody. */
  contact: SourceContact.optional(),
  /** Whether camera images are kept here: they are secured as soon as somebody asks for them. */
  footage: z.literal(true).optional(),
});

const Source = z.object({ id: z.string(), name: Said, owner: z.string(), task: Task.optional() });

const Purpose = z.object({
  id: z.string(),
  label: Said,
  /** Where consent is one of them it can be withdrawn: GDPR art. 7(3). */
  bases: z.array(z.enum(legalBases)).default([]),
  services: z.array(z.enum(services)).default([]),
  portable: Reach.default("no"),
  objection: Reach.default("part"),
  /** When it still needs its data. */
  needs: z.array(z.enum(needs)).default(["relation"]),
});

/** Where the privacy statement is silent, wrong or old, and what the desk does about it. */
const Gap = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** What the statement says, or does not say. */
  statement: Said,
  system: Said,
  elements: z.array(ElementId),
  purposes: z.array(z.string()),
});
export type Gap = z.infer<typeof Gap>;

/** Until when the association keeps what no law sets a term for. */
const Terms = z.object({
  yearsAfterRelation: z.int().nonnegative(),
  cameraDays: z.int().positive(),
  /** So long what was erased still stands in backups, which are read back for nothing else. */
  backupDays: z.int().positive().default(30),
});

/** From which day the compensation over a year is final: Woningwet art. 48(8), 55(3). */
const CompensatedYear = z.object({ year: z.int(), finalOn: z.iso.date().transform((day) => day as Day) });

/** A version of the register. A dossier keeps the version in force when it was received. */
export const Register = z
  .object({
    organisation: WrittenOrganisation,
    purposes: z.array(Purpose).min(1),
    recipients: z.array(Recipient),
    elements: z.array(WrittenElement).min(1),
    /** Systems that hold personal data, by the id of their connection. */
    sources: z.array(Source).min(1),
    /** Transfers outside the EU with safeguards, or that there are none (GDPR art. 15(2)). */
    transfers: Said,
    /** Automated decisions (GDPR art. 15(1)(h), 22), or that there are none. */
    automatedDecisions: Said,
    terms: Terms.default({ yearsAfterRelation: 2, cameraDays: 28, backupDays: 30 }),
    compensatedYears: z.array(CompensatedYear).default([]),
    gaps: z.array(Gap).default([]),
  })
  .superRefine((register, context) => {
    const known = {
      purposes: new Set(register.purposes.map((purpose) => purpose.id)),
      recipients: new Set(register.recipients.map((recipient) => recipient.id)),
    };
    const elements = new Set(register.elements.map(({ id }) => id));
    for (const { id, task } of register.sources) {
      if (task?.contact?.kind === "processor" && task.days > processorsAskedWithin) {
        context.addIssue(`${id} gives a processor more than ${processorsAskedWithin} days`);
      }
      for (const element of task?.elements ?? []) {
        if (!elements.has(element)) context.addIssue(`${id} names ${element}, which is not in elements`);
      }
    }
    for (const gap of register.gaps) {
      for (const id of gap.elements.filter((element) => !elements.has(element))) {
        context.addIssue(`${gap.id} names ${id}, which is not in elements`);
      }
      for (const id of gap.purposes.filter((purpose) => !known.purposes.has(purpose))) {
        context.addIssue(`${gap.id} names ${id}, which is not in purposes`);
      }
    }
    for (const element of register.elements) {
      for (const name of ["purposes", "recipients"] as const) {
        for (const id of element[name]) {
          if (!known[name].has(id)) context.addIssue(`${element.id} names ${id}, which is not in ${name}`);
        }
      }
    }
  });
export type Register = z.infer<typeof Register>;

/**
 * The elements that no connection can hold and nobody looks up: an answer would leave them out unseen. `mapped` are
 * those that the connections can hold.
 */
export function elementsNowhere(
  { elements, sources }: Pick<Register, "elements" | "sources">,
  mapped: ReadonlySet<ElementId>,
): ElementId[] {
  const looked = new Set(sources.flatMap(({ task }) => task?.elements ?? []));
  return elements
    .filter(({ apart }) => apart === null)
    .map(({ id }) => id)
    .filter((id) => !mapped.has(id) && !looked.has(id) && id !== ownElement);
}

/** The household income, of which the law says until when at most: Woningwet art. 55(3). */
export function isIncomeTest({ erasure }: Pick<Register["elements"][number], "erasure">): boolean {
  return [...erasure.during, ...erasure.after].includes("compensation");
}

/** This very portal holds it. */
export const ownElement: ElementId = "I-17";

/** The register as one tenant reads it. */
export type SpokenRegister = Spoken<Register>;
export type Organisation = SpokenRegister["organisation"];
type Element = SpokenRegister["elements"][number];

/** An element as an answer explains it: names instead of ids (GDPR art. 15(1)(a)-(d), (g)). */
export type ExplainedElement = Pick<
  Element,
  "id" | "label" | "category" | "bases" | "origin" | "retention"
> & {
  purposes: string[];
  recipients: { name: string; why: string }[];
};

/** What the register says about the elements that occur in an answer, in the order of the register. */
export function explainElements(register: SpokenRegister, ids: Iterable<ElementId>): ExplainedElement[] {
  const wanted = new Set(ids);
  return register.elements
    .filter((element) => wanted.has(element.id))
    .map((element) => ({
      id: element.id,
      label: element.label,
      category: element.category,
      purposes: register.purposes.filter(({ id }) => element.purposes.includes(id)).map(({ label }) => label),
      bases: element.bases,
      origin: element.origin,
      recipients: register.recipients
        .filter(({ id }) => element.recipients.includes(id))
        .map(({ name, why }) => ({ name, why })),
      retention: element.retention,
    }));
}
