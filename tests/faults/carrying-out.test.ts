// What was decided is done in a real database and the make-believe housing system: once, as decided, also when the process
// that does it is killed. Each step: `npm run test:long`.

import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayOf } from "#app/domain/calendar.ts";
import { attentionOf } from "#app/domain/dossier.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { eventText } from "#app/ui/staff/history.tsx";
import {
  type AskedPerson,
  approveNow,
  askedBy,
  type Case,
  decideBoth,
  giveOfPlan,
} from "#tests/server/decided.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { carryOutWithDeaths, loseAnswerAndDie, toErase } from "#tests/support/carry-out-with-deaths.ts";
import { dossierNow, workAll } from "#tests/support/office.ts";
import { type DeskThatWrites, startDeskThatWrites } from "#tests/support/real-writers.ts";

let setting: DeskThatWrites;
let housing: postgres.Sql;
beforeAll(async () => {
  setting = await startDeskThatWrites();
  housing = postgres(setting.desk.housingDatabaseUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await housing.end();
  await setting.stop();
});

test("F04 killed while a plan is drawn, begun and carried out in two systems: nothing done twice, nothing forgotten", {
  timeout: 180_000,
}, async () => {
  const deaths = await carryOutWithDeaths(setting, 4);
  expect(Object.keys(deaths).toSorted()).toEqual(["carry-out-step", "draw-plan", "start-plan"]);
  for (const died of Object.values(deaths)) expect(died).toBeGreaterThan(0);
});

const done = { obstacle: null };
const day = 24 * 3600_000;
const telephone = "0355550100";

/** Decided by two people, with what stands in the archive of this person. */
async function decided(tag: string, given: Case): Promise<AskedPerson> {
  const { desk, archive } = setting;
  const request = await askedBy(desk, askerFrom(desk.association, tag), given);
  await archive.keepThree(request.key, { geboorteplaats: "Soest", telefoon: telephone });
  await workAll(desk.office);
  await decideBoth(desk, request, given);
  await workAll(desk.office);
  return request;
}

async function approvedAndWaited(request: AskedPerson) {
  expect(await approveNow(setting.desk, request)).toEqual(done);
  setting.desk.clock.pass(8 * day);
  await workAll(setting.desk.office);
}

/** What stands in the history from the plan on, as colleagues read it. */
async function toldOf({ dossierId }: AskedPerson): Promise<string[]> {
  const { events } = await readDossier(setting.desk.office.db, dossierId);
  return events
    .filter(({ event }) => /^(plan-|step-|carried-out)/.test(event.type))
    .map(({ event }) => eventText(event, textsIn("nl").staff));
}

test("T-11 F04 what changed in one of the systems between approval and execution stays, the rest is done, and the history says so; then an answer is lost, and who reads it back is killed: asked once", {
  timeout: 120_000,
}, async () => {
  const { desk, archive } = setting;
  const request = await decided("D03", toErase);
  await archive.sql`update inschrijvingen set geboorteplaats = 'Baarn' where nummer = 2`;
  await housing`update natuurlijk_personen set voornaam = 'Anders' where id = ${request.key}`;
  await approvedAndWaited(request);
  const cleared = ["1: -, 0355550100", "3: -, 0355550100"];
  expect(await archive.changes()).toEqual(["2: Baarn, 0355550100", ...cleared]);
  const name = () => housing`select voornaam, roepnaam from natuurlijk_personen where id = ${request.key}`;
  expect((await name())[0]?.voornaam).toBe("Anders");
  const dossier = await dossierNow(desk.office, request.dossierId);
  expect([attentionOf(dossier), dossier.carriedOutAt]).toEqual(["step-changed", null]);
  const steps = (await toldOf(request)).filter((text) => text.startsWith("Stap"));
  expect(steps).toEqual(steps.map(() => "Stap van een systeem: veranderd na het besluit"));
  expect(steps).toHaveLength(2);

  expect(await giveOfPlan(desk, request, { command: "ask-plan", aim: "decision" }, "sanne")).toEqual(done);
  await workAll(desk.office);
  expect(await approveNow(desk, request)).toEqual(done);
  desk.clock.pass(8 * day);
  await loseAnswerAndDie(setting, request);
  expect((await archive.changes()).slice(3)).toEqual(["2: -, 0355550100"]);
  expect((await name())[0]?.voornaam).toBe("");
  expect((await toldOf(request)).at(-1)).toBe("Uitgevoerd in alle systemen");
});

test("a correction is made in both systems, where it stands as the tenant said", async () => {
  const { desk, archive } = setting;
  const given: Case = {
    wish: { right: "rectification", items: [{ element: "C1-09" }], pause: false },
    words: { corrections: [{ what: "mijn telefoon", now: telephone, wanted: "0355550199" }] },
  };
  const [detail] = await housing`
    update contactgegevens set waarde = ${telephone}
      where id = (select id from contactgegevens where relatie = ${personOf("D02")} and soort <> 'EMA' limit 1)
      returning id`;
  const request = await decided("D02", given);
  expect(await approveNow(desk, request)).toEqual(done);
  await workAll(desk.office);
  expect(await archive.changes()).toEqual([1, 2, 3].map((row) => `${row}: Soest, 0355550199`));
  const [now] = await housing`select waarde from contactgegevens where id = ${detail?.id}`;
  expect(now?.waarde).toBe("0355550199");
  expect((await dossierNow(desk.office, request.dossierId)).carriedOutAt).not.toBeNull();
});

test("advertising that was stopped is ended in the housing system, without anybody's approval", async () => {
  const { desk } = setting;
  desk.housingSystem.written.length = 0;
  const preference = {
    id: "voorkeur-1",
    soort: { code: "NIE", naam: "Nieuwsbrief" },
    begindatum: "2020-01-01",
  };
  await housing`insert into verdere_gegevens ${housing({
    id: preference.id,
    resource: "communicatievoorkeuren",
    relaties: [personOf("D02")],
    bericht: housing.json(preference),
  })}`;
  const wish = { right: "objection", against: "marketing", pause: false } as const;
  const request = await askedBy(desk, askerFrom(desk.association, "D02"), { wish });
  await workAll(desk.office);
  expect(desk.housingSystem.written.map(({ path, message }) => [path, message])).toEqual([
    ["/relaties/communicatievoorkeuren", { id: preference.id, einddatum: dayOf(new Date()) }],
  ]);
  const { decision, plans } = await dossierNow(desk.office, request.dossierId);
  expect([decision, plans.map(({ approvedBy }) => approvedBy)]).toEqual([null, [null]]);
  expect((await toldOf(request)).slice(1)).toEqual([
    "Begonnen met uitvoeren",
    "Stap van een systeem: gedaan",
  ]);
});

const personOf = (tag: string) => setting.desk.association.trickyPersons[tag]?.id ?? "";
