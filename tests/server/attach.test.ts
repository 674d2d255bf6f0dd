// The same is asked twice: the later request goes on in the earlier one, with its date, and no access goes along.

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attentionOf, dueDayOf, phaseOf } from "#app/domain/dossier.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { attachRequest, detachRequest } from "#app/server/attach.ts";
import { lettersFor, readLetter } from "#app/server/kept-letters.ts";
import { dossiers } from "#db/schema.ts";
import { findSessionDossier } from "#db/sessions.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { answered, type Filed, filed, formData, gathered } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const missing = "Kies bij welk eerder verzoek dit hoort";

async function attach({ dossierId }: Filed, to: string) {
  const stamp = await staffStamp(desk.office);
  const form = formData({ command: "attach-request", to });
  const done = await attachRequest({ office: desk.office, dossierId, form, stamp }, { missing });
  await workAll(desk.office);
  return done;
}

test("T-37 a reminder goes on in the first request: its tenant reads the number and the date, and sees nothing of it", async () => {
  const asker = askerFrom(desk.association, "D03");
  const first = await gathered(desk, asker);
  const before = await dossierNow(desk.office, first.dossierId);
  const unproven = await filed(desk.office, asker);
  await workAll(desk.office);
  expect(await attach(unproven, first.number)).toEqual({ obstacle: "identity-not-proven" });

  const second = await gathered(desk, asker);
  expect(await attach(second, "")).toEqual({ errors: { to: missing } });
  expect(await attach(second, second.number)).toEqual({ obstacle: "not-earlier" });
  expect(await attach(first, second.number)).toEqual({ obstacle: "not-earlier" });
  const [once, again] = await Promise.all([attach(second, first.number), attach(second, first.number)]);
  expect([once, again]).toContainEqual({ obstacle: null });
  expect([once, again]).toContainEqual({ obstacle: "request-attached" });

  const dossier = await dossierNow(desk.office, second.dossierId);
  expect([phaseOf(dossier), attentionOf(dossier), dossier.answeredAt]).toEqual(["attached", null, null]);
  const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.id, second.dossierId));
  expect(row).toMatchObject({ phase: "attached", endedAt: dossier.attached?.at, onTime: null });
  const told = dossier.letters.filter(({ letter }) => letter === "duplicate");
  expect(told).toHaveLength(1);
  const letter = JSON.stringify(await readLetter(desk.office, second.dossierId, told[0]?.letterId ?? ""));
  expect(letter).toContain(`Uw verzoek gaat verder onder nummer ${first.number}.`);
  expect(letter).toContain(dayInWords(dueDayOf(before), "nl"));
  const now = desk.office.now();
  expect(lettersFor("A0", dossier, now).map(({ letter: kind }) => kind)).not.toContain("duplicate");

  expect(await dossierNow(desk.office, first.dossierId)).toEqual(before);
  expect(await findSessionDossier(desk.office.db, second.sessionId, first.dossierId)).toBeNull();
  expect(await findSessionDossier(desk.office.db, first.sessionId, second.dossierId)).toBeNull();
  expect(await attach(unproven, second.number)).toEqual({ obstacle: "earlier-ended" });

  const stamp = await staffStamp(desk.office);
  const given = { office: desk.office, dossierId: second.dossierId, form: formData({}), stamp };
  expect(await detachRequest(given)).toEqual({ obstacle: null });
  await workAll(desk.office);
  const apart = await dossierNow(desk.office, second.dossierId);
  expect([phaseOf(apart), apart.attached, apart.receivedAt]).toEqual(["reviewing", null, dossier.receivedAt]);
  const [newest] = apart.letters.slice(-1);
  expect(newest?.letter).toBe("acknowledgement");
  expect(JSON.stringify(await readLetter(desk.office, second.dossierId, newest?.letterId ?? ""))).toContain(
    "U krijgt toch een eigen antwoord op dit verzoek.",
  );
  expect(await attach(second, first.number)).toEqual({ obstacle: null });
  const letters = (await dossierNow(desk.office, second.dossierId)).letters.map((kept) => kept.letter);
  expect(letters.filter((kind) => kind === "duplicate")).toHaveLength(2);
});

test("what was answered or shown by nobody takes no other request in, nor does that of another person", async () => {
  const asker = askerFrom(desk.association, "D01");
  const waiting = await filed(desk.office, asker);
  const ready = await answered(desk, asker, ["contract"]);
  const other = await gathered(desk, askerFrom(desk.association, "D02"), ["contract"]);
  const again = await gathered(desk, asker, ["contract"]);
  expect(await attach(again, ready.number)).toEqual({ obstacle: "earlier-ended" });
  expect(await attach(again, other.number)).toEqual({ obstacle: "not-the-same-person" });
  expect(await attach(again, waiting.number)).toEqual({ obstacle: "earlier-not-proven" });
  expect(phaseOf(await dossierNow(desk.office, again.dossierId))).not.toBe("attached");
});
