// A message with its fields becomes a record: whose it is, and whether a colleague must look.

import { type FieldValue, maskedBy, type Release, type SourceRecord } from "#app/domain/records.ts";
import { fieldsOf } from "./fields.ts";
import type { AboutOther, ResourceRule } from "./rules.ts";
import type { Message } from "./schemas.ts";
import type { Owner, Subject } from "./subject.ts";

export type Found = {
  resource: string;
  rule: ResourceRule;
  message: Message;
  subject: Subject;
  owner: Owner;
};

export function recordOf({ owner, ...reading }: Found): SourceRecord {
  const { resource, rule, message } = reading;
  const { fields, toLookAt } = fieldsOf(reading);
  return {
    key: `${resource}/${message.id}`,
    resource,
    theme: rule.theme,
    title: rule.title,
    ...owner,
    release: toLookAt ? "review" : releaseOf(rule, fields),
    fields: maskedBy(owner.whose, fields),
  };
}

/** A pointer at somebody is masked without a look; somebody else's account or number deserves one. */
const isWorthLook = (about: AboutOther | undefined) => about === "unless-holder" || about === "in-emergency";

// What nobody has mapped may hold anything.
function releaseOf(rule: ResourceRule, fields: FieldValue[]): Release {
  const look = fields.some(
    (field) =>
      field.element === null ||
      field.sensitive !== undefined ||
      (field.aboutOther === true && isWorthLook(rule.fields[field.field.split(".")[1] ?? ""]?.about)),
  );
  return look ? "review" : rule.release;
}
