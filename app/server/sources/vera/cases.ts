// Cases in which the person takes part: nuisance, fraud, complaints. Two people may stand against each other here.

import type { SourceRecord } from "#app/domain/records.ts";
import { onlyWorks, ownRoles, partIn, roleOwner, rolesIn, works } from "./case-parts.ts";
import { caseRoleRule, caseRule, caseStatusRule } from "./case-rules.ts";
import { inTurn } from "./in-turn.ts";
import { recordOf } from "./record.ts";
import type { Message } from "./schemas.ts";
import { Case, CaseRole, CaseStatus } from "./schemas.ts";
import type { Owner, Round, Subject } from "./subject.ts";
import { linkTo, nobody, ownerAmongLinks } from "./subject.ts";

/** A case with the subject as they stand in it. */
type CaseFile = { message: Message; owner: Owner; subject: Subject; roles: Message[] };

export async function* collectCases(round: Round) {
  for await (const { message, owner, subject } of caseFiles(round)) {
    const typed = await withType(round, message);
    yield [recordOf({ resource: "zaken", rule: caseRule, message: typed, subject, owner })];
    const statuses = await statusRecords({ ...round, subject }, message, owner);
    if (statuses.length > 0) yield statuses;
  }
}

export async function* collectCaseRoles(round: Round) {
  const told = new Set<string>();
  for await (const { subject, roles } of caseFiles(round)) {
    const fresh = roles.filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    if (fresh.length > 0) yield fresh.map((message) => roleRecord(message, subject));
  }
  // A role of a case that is gone, or a role that the source hangs on somebody else.
  const rest = (await ownRoles(round)).filter(({ id }) => !told.has(id));
  const subject = { ...round.subject, part: { reporter: false, shared: true } };
  if (rest.length > 0) yield rest.map((message) => roleRecord(message, subject));
}

function roleRecord(message: Message, subject: Subject): SourceRecord {
  const owner = roleOwner(message, subject);
  return recordOf({ resource: "zaakrollen", rule: caseRoleRule, message, subject, owner });
}

/**
 * By the people a case names and by the person's roles; a case found in both ways comes once. Whoever only
 * works on a case may be a tenant too: the case is about others then.
 */
async function* caseFiles(round: Round): AsyncGenerator<CaseFile> {
  const { api, subject, signal } = round;
  const roles = await ownRoles(round);
  const seen = new Set<string>();
  for await (const page of api.pages("zaken", { relaties: linkTo(subject) }, signal)) {
    for (const message of page) {
      seen.add(message.id);
      if (!onlyWorks(message, roles, subject)) yield await caseFile(round, message, roles);
    }
  }
  const mine = roles.filter(
    (role) => roleOwner(role, subject).whose === "self" && !works(CaseRole.parse(role)),
  );
  const keys = new Set(mine.flatMap((role) => CaseRole.parse(role).zaak.map(({ id }) => id)));
  for (const id of keys) {
    if (seen.has(id)) continue;
    const message = await api.one("zaken", id, signal);
    if (message) yield await caseFile(round, message, roles);
  }
}

async function caseFile(round: Round, message: Message, allRoles: Message[]): Promise<CaseFile> {
  const { subject } = round;
  const roles = rolesIn(message, allRoles, subject);
  const named = ownerAmongLinks(Case.parse(message).relaties, subject);
  const owner: Owner = roles.length > 0 ? { whose: "self", personKey: subject.key } : named;
  const part = await partIn(round, message, roles);
  return { message, owner, roles, subject: { ...subject, own: new Set(roles.map(({ id }) => id)), part } };
}

async function withType({ api, signal }: Round, message: Message): Promise<Message> {
  const id = Case.parse(message).zaaktype?.id;
  const zaaktype = id ? await api.one("zaaktypen", id, signal) : null;
  return zaaktype?.id === id && zaaktype ? { ...message, zaaktype } : message;
}

async function statusRecords({ api, subject, signal }: Round, message: Message, owner: Owner) {
  const keys = Case.parse(message).zaakstatussen;
  const found = await inTurn(keys, ({ id }) => api.one("zaakstatussen", id, signal));
  return found
    .filter((status) => status !== null)
    .map((status) => {
      const own = CaseStatus.parse(status).zaak?.id === message.id;
      return recordOf({
        resource: "zaakstatussen",
        rule: caseStatusRule,
        message: status,
        subject,
        owner: own ? owner : nobody,
      });
    });
}
