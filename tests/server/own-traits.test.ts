import { afterAll, beforeAll, expect, test } from "vitest";
import { hintsIn } from "#app/domain/hints.ts";
import { slicesIn } from "#app/domain/supplement.ts";
import { openRecords } from "#app/server/found-records.ts";
import { ownTraits } from "#app/server/own-traits.ts";
import { registerOf } from "#app/server/post.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, startOffice } from "#tests/support/office.ts";
import { gathered } from "./steps.ts";

const association = generateAssociation({ profile: "small" });
let desk: Desk;
beforeAll(async () => {
  desk = await startOffice(association);
});
afterAll(() => desk.stop());

/** Somebody with a story in whose conversations another is named. */
function tellerWithMention() {
  for (const [tag, { id }] of Object.entries(association.trickyPersons)) {
    const moments = association.contactMoments.filter(({ relaties }) => relaties.includes(id));
    const mention = association.mentions.find(({ id: named }) =>
      moments.some((moment) => moment.id === named),
    );
    const hasMailbox = association.contactDetails.some(
      ({ relatie, soort }) => relatie === id && soort === "EMA",
    );
    if (mention && hasMailbox && /^(D|T1)/.test(tag)) return { tag, mention };
  }
  throw new Error("Nobody tells of another");
}

test("in what a tenant told, others are marked and the tenant is not", async () => {
  const { tag, mention } = tellerWithMention();
  const asker = askerFrom(association, tag);
  const { dossierId } = await gathered(desk, asker, ["personal", "contact", "payments", "conversations"]);
  const { office } = desk;
  const dossier = await dossierNow(office, dossierId);
  const own = await ownTraits(office, dossierId, dossier, await registerOf(office.db, dossier, "nl"));

  const within = { dossierId, sliceIds: slicesIn(dossier) };
  const opened = await openRecords(office, office.db, within, "conversations", 1);
  const told = opened.find(({ record }) => record.key === `contactmomenten/${mention.id}`)?.record;
  const text = String(told?.fields.find(({ field }) => field === "contactmomenten.omschrijving")?.value);
  const marked = hintsIn(text, own).map(({ from, to }) => text.slice(from, to));
  for (const word of mention.words) expect(marked.join(" | ")).toContain(word);

  const { firstNames, lastName, mailbox } = asker;
  const [phone] = association.contactDetails.filter(
    ({ relatie, soort }) => relatie === association.trickyPersons[tag]?.id && soort === "MOB",
  );
  const [account] = association.paymentDetails.filter(
    ({ relatie, primair }) => relatie === association.trickyPersons[tag]?.id && primair,
  );
  const self = `Gesproken met ${firstNames} ${lastName}, ${mailbox}, ${phone?.waarde}, ${account?.iban}.`;
  expect(hintsIn(self, own)).toEqual([]);
});
