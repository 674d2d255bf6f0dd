// Which part somebody has in a case, and whether others have one.

import { inTurn } from "./in-turn.ts";
import type { Message } from "./schemas.ts";
import { Case, CaseRole } from "./schemas.ts";
import type { CasePart, Round, Subject } from "./subject.ts";
import { linkTo, ownerBy, personKeyIn } from "./subject.ts";

/** Who reports: reporter, complainant, initiator. */
const reporting = ["MEL", "KLG", "INI"];
/** Who works on it: handler, decider, coordinator, adviser, whoever keeps contact. */
const working = ["BEH", "BES", "ZAA", "ADV", "KLA"];

export async function ownRoles({ api, subject, signal }: Round): Promise<Message[]> {
  const roles: Message[] = [];
  for await (const page of api.pages("zaakrollen", { relatie: linkTo(subject) }, signal)) roles.push(...page);
  return roles;
}

export const roleOwner = (role: Message, subject: Subject) =>
  ownerBy(personKeyIn(subject.links, CaseRole.parse(role).relatie), subject);

export function rolesIn(message: Message, roles: Message[], subject: Subject): Message[] {
  return roles.filter(
    (role) =>
      roleOwner(role, subject).whose === "self" &&
      CaseRole.parse(role).zaak.some(({ id }) => id === message.id),
  );
}

export function onlyWorks(message: Message, allRoles: Message[], subject: Subject): boolean {
  const roles = rolesIn(message, allRoles, subject);
  return roles.length > 0 && roles.every((role) => works(CaseRole.parse(role)));
}

export async function partIn(round: Round, message: Message, own: Message[]): Promise<CasePart> {
  const { api, subject, signal } = round;
  const { rollen, relaties } = Case.parse(message);
  const keys = rollen.map(({ id }) => id).filter((id) => own.every((role) => role.id !== id));
  const others = await inTurn(keys, (id) => api.one("zaakrollen", id, signal));
  const read = others.map((role) => (role ? CaseRole.parse(role) : null));
  const workers = read.filter((role) => works(role)).map((role) => personKeyIn(api.links, role?.relatie));
  const people = relaties.map((link) => personKeyIn(api.links, link));
  return {
    reporter: own.some((role) => reporting.includes(CaseRole.parse(role).soort?.code ?? "")),
    // A role that cannot be read may be anybody's.
    shared:
      read.some((role) => !works(role)) ||
      people.some((key) => key !== subject.key && !workers.includes(key)),
  };
}

export function works(role: CaseRole | null): boolean {
  return working.includes(role?.soort?.code ?? "");
}
