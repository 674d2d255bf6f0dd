// What a colleague establishes about who asks: somebody seen or spoken to, and reasons for more care.

import { z } from "zod";
import { contactKinds, judgedCautions, type StaffMethod, staffMethods } from "#app/domain/identity.ts";
import { places } from "#app/domain/relation.ts";
import type { Texts } from "#app/i18n/texts.ts";
import { readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { lookAtContacts, patienceWithSource } from "./contact-on-file.ts";
import { readDossier } from "./dossier-state.ts";
import { searchAll } from "./find-person.ts";
import { parseSearch, textIn } from "./forms.ts";
import { makeStaffCode } from "./identity-check.ts";
import type { Office } from "./office.ts";
import { carryOutWith, type Given, type Result } from "./staff-commands.ts";

type Said = Record<
  "seen" | "spoke" | "caution" | "reason" | "silent" | "place" | "key" | "places" | "searchReason",
  string
> & {
  search: Texts["pages"]["errors"];
};

/** What a colleague must have ticked: that they looked, or that they spoke. */
const confirmed = { counter: "seen", "call-back": "spoke" } as const satisfies Record<
  StaffMethod,
  keyof Said
>;

/** The commands of the identity page. A code comes back once, for the colleague to say. */
export async function commandIdentity(
  given: Given,
  said: Said,
): Promise<Result | { given: { method: StaffMethod; code: string } }> {
  switch (textIn(given.form, "command")) {
    case "identify-person":
      return identify(given, said);
    case "seek-person":
      return seekPerson(given, said);
    case "find-by-hand":
      return findByHand(given, said);
    case "end-search":
      return endSearch(given, said);
    case "set-caution":
      return setCaution(given, said);
    case "lift-caution":
      return liftCaution(given, said);
    default:
      throw new Response(null, { status: 400 });
  }
}

async function identify({ office, dossierId, form, stamp }: Given, said: Said) {
  const method = z.enum(staffMethods).parse(textIn(form, "method"));
  const box = confirmed[method];
  if (textIn(form, box) !== "yes") return { errors: { [box]: said[box] } };
  if (method === "call-back" && !(await looked(office, dossierId))) return { errors: { [box]: said.silent } };
  const codeId = crypto.randomUUID();
  let code = "";
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => {
      code = await makeStaffCode(office, tx, { id: codeId, dossierId, method }, stamp.at);
      return [{ type: "identify-person", method, codeId }];
    },
    stamp,
  );
  return obstacle ? { obstacle } : { given: { method, code } };
}

/** Notes whether a number is new in the system: then the call counts for less. False while the source is silent. */
async function looked(office: Office, dossierId: string): Promise<boolean> {
  const { dossier } = await readDossier(office.db, dossierId);
  if (dossier.person.state !== "found") return true;
  return lookAtContacts(office, dossierId, dossier, patienceWithSource.page).then(
    () => true,
    () => false,
  );
}

/** Looks in the sources under the name and birth date that a colleague typed; the rest is as the tenant wrote it. */
async function seekPerson(given: Given, said: Said): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  const typed = parseSearch(form, said.search, stamp.at);
  if (!typed.ok) return { errors: typed.errors };
  const { dossier } = await readDossier(office.db, dossierId);
  const terms = { ...(await readApplicant(office, office.db, dossier.applicant)), ...typed.answer };
  const found = await searchAll(office, terms, patienceWithSource.page).catch(() => null);
  if (!found) return { errors: { lastName: said.silent } };
  return carryOutWith(given, JSON.stringify(terms), (kept) => ({
    type: "seek-person",
    terms: kept,
    candidates: found.map(({ person }) => person),
  }));
}

/** Where exactly the person stands is sealed; the key that events hold tells who knows it nothing. */
async function findByHand(given: Given, said: Said): Promise<Result> {
  const { office, form } = given;
  const place = z.enum(places).safeParse(textIn(form, "place"));
  const key = textIn(form, "key");
  const errors = { ...(!place.success && { place: said.place }), ...(!key && { key: said.key }) };
  if (!place.success || !key) return { errors };
  return carryOutWith(given, key, (kept) => ({
    type: "find-by-hand",
    place: place.data,
    key: office.vault.hashCode(place.data, key.toLowerCase()),
    file: kept,
    contacts: contactKinds.filter((kind) => form.getAll("contacts").includes(kind)),
  }));
}

async function endSearch(given: Given, said: Said): Promise<Result> {
  const { form } = given;
  const searched = places.filter((place) => form.getAll("places").includes(place));
  const reason = textIn(form, "searchReason");
  const errors = {
    ...(searched.length === 0 && { places: said.places }),
    ...(!reason && { searchReason: said.searchReason }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return carryOutWith(given, reason, (kept) => ({ type: "end-search", places: searched, reason: kept }));
}

async function setCaution(given: Given, said: Said): Promise<Result> {
  const { form } = given;
  const caution = z.enum(judgedCautions).safeParse(textIn(form, "caution"));
  const reason = textIn(form, "reason");
  if (!caution.success) return { errors: { caution: said.caution, ...(!reason && { reason: said.reason }) } };
  if (!reason) return { errors: { reason: said.reason } };
  return carryOutWith(given, reason, (kept) => ({
    type: "set-caution",
    caution: caution.data,
    reason: kept,
  }));
}

async function liftCaution(given: Given, said: Said): Promise<Result> {
  const { form } = given;
  const caution = z.enum(judgedCautions).parse(textIn(form, "caution"));
  const field = `reason-${caution}`;
  const reason = textIn(form, field);
  if (!reason) return { errors: { [field]: said.reason } };
  return carryOutWith(given, reason, (kept) => ({ type: "lift-caution", caution, reason: kept }));
}
