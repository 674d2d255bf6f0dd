import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noMasks } from "#app/domain/masks.ts";
import type { SourceRecord, WithholdGround } from "#app/domain/records.ts";
import { speak } from "#app/domain/said.ts";
import type { Wish } from "#app/domain/wishes.ts";
import { exampleRegister } from "#app/register/register.ts";
import { givingOf } from "#app/server/answer-content.ts";
import type { OpenedRecord } from "#app/server/found-records.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { foreignCanaries } from "#demo/association/canaries.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { bundleOf, mentionedIn } from "#tests/support/bundles.ts";
import { type Desk, dossierNow, startOffice, workAll } from "#tests/support/office.ts";
import { filed, filedFor } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const tag = "D01";
const everything = {
  right: "portability",
  elements: null,
  to: "self",
  format: "json",
} as const satisfies Wish;
const portable = exampleRegister.elements.filter((element) => element.portable === true);
const labelOf = (id: string) => exampleRegister.elements.find((element) => element.id === id)?.label.nl ?? "";
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

type Data = {
  themes: { records: { title: string; fields: { element: string | null; masked?: boolean }[] }[] }[];
};

const fieldsIn = (bundle: Map<string, Buffer>) => {
  const { themes } = JSON.parse(bundle.get("data.json")?.toString() ?? "") as Data;
  return themes.flatMap(({ records }) => records.flatMap(({ fields }) => fields));
};

const elementsIn = (bundle: Map<string, Buffer>) =>
  new Set(fieldsIn(bundle).flatMap(({ element }) => element ?? []));

async function fileOf(wish: Wish = everything) {
  const { dossierId } = await filedFor(desk, askerFrom(desk.association, tag), wish);
  await workAll(desk.office);
  const bundle = await bundleOf(desk, dossierId, tag);
  const dossier = await dossierNow(desk.office, dossierId);
  const [written] = dossier.letters.filter(({ letter }) => letter.endsWith("-answer"));
  const letter = written && (await readLetter(desk.office, dossierId, written.letterId));
  const text = letter?.blocks.map((block) => JSON.stringify(block)).join("\n") ?? "";
  return { bundle, dossier, letter, text };
}

describe("a file to take along", () => {
  test("holds what the copy holds of elements that can go along, and nothing else, nor of anybody else", {
    timeout: 120_000,
  }, async () => {
    const { dossierId } = await filed(desk.office, askerFrom(desk.association, tag));
    await workAll(desk.office);
    const copy = elementsIn(await bundleOf(desk, dossierId, tag));
    const { bundle, dossier, letter, text } = await fileOf();

    const ids = portable.map(({ id }) => id);
    expect([...elementsIn(bundle)].toSorted()).toEqual([...copy].filter((id) => ids.includes(id)).toSorted());
    const left = [...copy].filter((id) => !ids.includes(id) && id !== "I-17");
    expect(left).toContain("I-02");
    expect(fieldsIn(bundle).filter(({ element }) => element === null)).toEqual([]);
    expect([...bundle.keys()].filter((name) => name.endsWith(".csv")).length).toBeGreaterThan(0);

    const canaries = foreignCanaries(desk.association, desk.association.trickyPersons[tag]?.id ?? "");
    expect(canaries.length).toBeGreaterThan(100);
    expect(await mentionedIn(bundle, canaries)).toEqual([]);

    expect(dossier.approval?.outcome).toBe("partly-granted");
    expect(letter?.kind).toBe("portability-answer");
    for (const id of left) expect(text).toContain(capital(labelOf(id)));
    expect(letter?.blocks).toContainEqual({
      kind: "list",
      duties: ["POR1"],
      items: exampleRegister.elements
        .filter(({ id }) => elementsIn(bundle).has(id))
        .map(({ label }) => capital(label.nl)),
    });
  });

  test("holds what somebody chose, for whoever they choose, and then it is all", {
    timeout: 120_000,
  }, async () => {
    const { bundle, dossier, text } = await fileOf({
      ...everything,
      elements: ["C1-01", "C1-02"],
      to: "other",
      format: "csv",
    });
    expect([...elementsIn(bundle)].toSorted()).toEqual(["C1-01", "C1-02"]);
    expect(dossier.approval?.outcome).toBe("granted");
    expect(text).toContain("Dat kan (artikel 20 lid 2 AVG).");
    expect(text).toContain("als CSV, zoals u koos");
  });

  test("holds no income, investigation or note of ours, though they were given, and says why", {
    timeout: 120_000,
  }, async () => {
    const erp = desk.office.connectors.get("erp");
    if (!erp) throw new Error("There is no housing system");
    const personKey = desk.association.trickyPersons[tag]?.id ?? "";
    const list: SourceRecord = {
      key: "lijst/1",
      resource: "lijst",
      theme: "personal",
      title: "Stuk",
      whose: "self",
      personKey,
      release: "auto",
      fields: [
        { field: "lijst.naam", element: "C1-02", label: "Naam", value: "Zonneveld-van-hier" },
        { field: "lijst.inkomen", element: "C2-03", label: "Inkomen", value: "Inkomen-32119" },
        { field: "lijst.fraude", element: "I-07", label: "Onderzoek", value: "Vermoeden-99127" },
        { field: "lijst.notitie", element: "I-02", label: "Notitie", value: "Notitie-55310" },
      ],
    };
    desk.office.connectors.set("erp", {
      ...erp,
      plan: () => [{ resource: "lijst", theme: "personal" }],
      async *collect() {
        yield [list];
      },
    });
    try {
      const { bundle, text, dossier } = await fileOf();
      const stays = ["Inkomen-32119", "Vermoeden-99127", "Notitie-55310"];
      expect(await mentionedIn(bundle, stays)).toEqual([]);
      expect((await mentionedIn(bundle, ["Zonneveld-van-hier"])).length).toBeGreaterThan(1);
      for (const id of ["C2-03", "I-07", "I-02"]) expect(text).toContain(capital(labelOf(id)));
      expect(text).toContain("artikel 20 lid 1 onder a AVG");

      // What stays behind on an exception of art. 41 is named with it; what is about others is counted.
      const toGive = givingOf(dossier, speak(exampleRegister, "nl"));
      const kept = (ground: WithholdGround) => {
        const row = { connection: "erp", decision: "withhold", ground, whoseSaid: null };
        return { row, record: list, masks: noMasks } as OpenedRecord;
      };
      const advice = { left: new Map([["C1-02", "GU41-I"]]), others: 0 };
      expect(toGive(kept("own-lawyer"))).toMatchObject(advice);
      expect(toGive(kept("rights-of-others"))).toMatchObject({ left: new Map(), others: 1 });
    } finally {
      desk.office.connectors.set("erp", erp);
    }
  });
});
