// What an activity of the processing register is (GDPR art. 30), and what an access answer takes from it.

import { z } from "zod";
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

const Recipient = z.object({ id: z.string(), name: Said, why: Said });

const WrittenElement = z.object({
  id: ElementId,
  /** What a person calls it. */
  label: Said,
  category: z.enum(["1", "2", "3"]),
  purposes: z.array(z.string()).min(1),
  /** None: it may not be kept at all, as a copy of somebody's passport. */
  bases: z.array(z.enum(legalBases)),
  /** Where the association has it from: "u zelf", or who else (GDPR art. 15(1)(g)). */
  origin: Said,
  recipients: z.array(z.string()),
  /** How long it is kept, or how that is decided (GDPR art. 15(1)(d)), as a sentence. */
  retention: Said,
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

const Purpose = z.object({ id: z.string(), label: Said });

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
  return elements.map(({ id }) => id).filter((id) => !mapped.has(id) && !looked.has(id) && id !== ownElement);
}

/** This very portal holds it. */
export const ownElement: ElementId = "I-17";

/** The register as one tenant reads it. */
export type SpokenRegister = Spoken<Register>;
export type Organisation = SpokenRegister["organisation"];
type Element = SpokenRegister["elements"][number];

/** An element as an answer explains it: names instead of ids (GDPR art. 15(1)(a)-(d), (g)). */
export type ExplainedElement = Omit<Element, "purposes" | "recipients"> & {
  purposes: string[];
  recipients: { name: string; why: string }[];
};

/** What the register says about the elements that occur in an answer, in the order of the register. */
export function explainElements(register: SpokenRegister, ids: Iterable<ElementId>): ExplainedElement[] {
  const wanted = new Set(ids);
  return register.elements
    .filter((element) => wanted.has(element.id))
    .map((element) => ({
      ...element,
      purposes: register.purposes.filter(({ id }) => element.purposes.includes(id)).map(({ label }) => label),
      recipients: register.recipients
        .filter(({ id }) => element.recipients.includes(id))
        .map(({ name, why }) => ({ name, why })),
    }));
}
