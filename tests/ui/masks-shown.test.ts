import { expect, test } from "vitest";
import type { Masks, Summary } from "#app/domain/masks.ts";
import type { SourceRecord } from "#app/domain/records.ts";
import { masksShown } from "#app/routes/staff/masks-shown.ts";

const ground = "rights-of-others";
const illness = "Verklaring over Wietske Appelhof";
const record: SourceRecord = {
  key: "gesprekken/1",
  resource: "gesprekken",
  theme: "conversations",
  title: "Gesprek met Jo Prins",
  whose: "self",
  personKey: "1",
  release: "review",
  fields: [
    {
      field: "memo",
      element: null,
      label: "Memo",
      value: "Jo Prins belde, later Piet Smit.",
      freeText: true,
    },
    { field: "zorg", element: null, label: "Zorg", value: illness, sensitive: "art9" },
    { field: "melder", element: null, label: "Melder", value: "Piet Smit", aboutOther: true },
  ],
};
const visible: SourceRecord = {
  ...record,
  fields: record.fields.map((field) => (field.sensitive ? { ...field, value: "" } : field)),
};
const row = {
  id: "r1",
  dossierId: "d1",
  sliceId: "s1",
  connection: "erp",
  key: record.key,
  theme: record.theme,
  whose: record.whose,
  personKey: record.personKey,
  release: record.release,
  masked: 1,
  fileId: "f1",
  line: 0,
  decision: null,
  whoseSaid: null,
  ground: null,
  masksId: "m1",
};
const black = (...texts: string[]): Masks => ({
  passages: texts.map((text) => ({ text, ground })),
  fields: [],
  summaries: [],
});
const hints = {
  memo: [
    { kind: "name" as const, from: 0, to: 8 },
    { kind: "name" as const, from: 22, to: 31 },
  ],
};
const shown = (masks: Masks, typed: Record<string, string> | null = null) =>
  masksShown({ opened: { row, record, masks }, visible, hints, typed, language: "nl" });

test("a passage in a hidden field is not said, and the box is there", () => {
  const page = shown(black("Wietske Appelhof", "Jo Prins"));
  expect(page.kept.map(({ name, text }) => [name, text])).toEqual([
    ["kept-0", null],
    ["kept-1", "Jo Prins"],
  ]);
  expect(JSON.stringify(page)).not.toContain("Appelhof");
});

test("a hint that is black is no hint any more; the bars are told by place, also in the title", () => {
  const page = shown(black("Jo Prins"));
  expect(page.hints.map(({ name, text }) => [name, text])).toEqual([["hint-0-22-31", "Piet Smit"]]);
  expect(page.black).toEqual({
    title: [{ from: 12, to: 20, ground }],
    ranges: { memo: [{ from: 0, to: 8, ground }] },
    fields: {},
    summaries: {},
    whole: null,
  });
});

test("a field about somebody else has no box of its own", () => {
  expect(shown(black()).fields.map(({ label }) => label)).toEqual(["Memo", "Zorg"]);
});

test("what was ticked before an error is ticked still, as long as it is the same list", () => {
  const typed = { masks: "m1", "hint-0-22-31": "on", alsoBlack: "Iets", maskGround: "outside-authority" };
  const page = shown(black("Jo Prins"), typed);
  expect(page).toMatchObject({ ground: "outside-authority", also: "Iets" });
  expect([page.kept[0]?.ticked, page.hints[0]?.ticked]).toEqual([false, true]);
  const other = shown(black("Jo Prins"), { ...typed, masks: "m0" });
  expect(other).toMatchObject({ ground: "outside-authority", also: "Iets" });
  expect([other.kept[0]?.ticked, other.hints[0]?.ticked]).toEqual([true, false]);
});

test("what is not there any more has no box, and is counted", () => {
  expect(shown({ ...black("Ria"), fields: [{ field: "weg", ground }] })).toMatchObject({ kept: [], gone: 2 });
});

test("a summary of a hidden value is hidden with it, and so is one of the whole record", () => {
  const hiddenField = record.fields.find(({ sensitive }) => sensitive)?.field ?? "";
  const told = (field: string | null, text: string): Summary => ({ field, text, ground });
  const summaries = [told(hiddenField, "Iets over zorg"), told("memo", "Een gesprek"), told(null, "Alles")];
  const page = shown({ ...black(), summaries });
  expect(page.summaries.map(({ text }) => text)).toEqual([null, "Een gesprek", null]);
  expect(page.black).toMatchObject({ summaries: { memo: "Een gesprek" }, whole: null });
  expect(JSON.stringify(page)).not.toContain("Iets over zorg");
});
