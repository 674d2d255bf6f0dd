// What an activity of the processing register is (GDPR art. 30), and what an access answer takes from it.

import { z } from "zod";
import { Said, type Spoken } from "./said.ts";

/** An element of personal data, numbered as in the register: "C1-01". */
export const ElementId = z.string().regex(/^[A-Z]\d?-\d\d$/);
export type ElementId = z.infer<typeof ElementId>;

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
  bases: z.array(z.enum(legalBases)).min(1),
  /** Where the association has it from: "u zelf", or who else (GDPR art. 15(1)(g)). */
  origin: Said,
  recipients: z.array(z.string()),
  /** How long it is kept, or how that is decided (GDPR art. 15(1)(d)), as a sentence. */
  retention: Said,
});

const Purpose = z.object({ id: z.string(), label: Said });

/** A version of the register. A dossier keeps the version in force when it was received. */
export const Register = z
  .object({
    organisation: WrittenOrganisation,
    purposes: z.array(Purpose).min(1),
    recipients: z.array(Recipient),
    elements: z.array(WrittenElement).min(1),
    /** Systems that hold personal data, by the id of their connection. */
    sources: z.array(z.object({ id: z.string(), name: Said, owner: z.string() })).min(1),
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
    for (const element of register.elements) {
      for (const name of ["purposes", "recipients"] as const) {
        for (const id of element[name]) {
          if (!known[name].has(id)) context.addIssue(`${element.id} names ${id}, which is not in ${name}`);
        }
      }
    }
  });
export type Register = z.infer<typeof Register>;

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
