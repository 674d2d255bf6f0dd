import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clockVectors, vectorsFile } from "#tests/support/clock-vectors.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "clock-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Ended = { code: number | null; out: string; errors: string[] };

function clock(words: string[], input = ""): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/clock.ts", ...words], { cwd: root });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (part: Buffer) => out.push(part));
  child.stderr.on("data", (part: Buffer) => err.push(part));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.once("close", (code) => {
      const errors = Buffer.concat(err).toString().split("\n").filter(Boolean);
      resolve({ code, out: Buffer.concat(out).toString(), errors });
    });
  });
}

const header =
  "id,status,suspended_days,extension_months,due,due_end_utc,ext_notice_due,refusal_due,due_unpaused\n";
const columns = "id,received,right,events\n";
const received = "2027-01-31T12:00:00+01:00";
const good = (id: string) => `${id},${received},access,\n`;
const dates = "RUNNING,0,0,2027-03-01,2027-03-01T23:00:00Z,2027-03-01,2027-03-01,2027-03-01\n";

test("the vectors come out as they are, with their other columns left out", async () => {
  const { code, out, errors } = await clock([vectorsFile]);
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  const rows = parse<Record<string, string>>(out, { columns: true });
  expect(rows).toHaveLength(90);
  expect(out.startsWith(header)).toBe(true);
  for (const [index, row] of rows.entries()) expect(clockVectors[index]).toMatchObject(row);
});

test("columns may stand in any order, after a byte order mark, with lines of any system", async () => {
  const { code, out } = await clock(["-"], `\uFEFFright,x,events,id,received\r\naccess,,,A1,${received}\r\n`);
  expect({ code, out }).toEqual({ code: 0, out: `${header}A1,${dates}` });
});

test("an id is written so that it is read as the same", async () => {
  const ids = ['a,"b"', "two\nlines", " c "];
  const input = columns + ids.map((id) => good(`"${id.replaceAll('"', '""')}"`)).join("");
  const { code, out } = await clock(["-"], input);
  expect(code).toBe(0);
  expect(parse<{ id: string }>(out, { columns: true }).map(({ id }) => id)).toEqual(ids);
});

const badRows: [what: string, row: string, why: RegExp][] = [
  ["an instant without offset", `B,2027-01-31T12:00:00,access,\n`, /"2027-01-31T12:00:00" is no instant/],
  ["a day that does not exist", `B,2027-02-30T12:00:00Z,access,\n`, /"2027-02-30T12:00:00Z" is no instant/],
  ["a year beyond all", `B,9999-12-31T12:00:00Z,access,\n`, /is no instant/],
  ["no instant", `B,,access,\n`, /"" is no instant/],
  ["an unknown right", `B,${received},Access,\n`, /unknown right "Access"/],
  ["an unknown event", `B,${received},access,ID_SEEN@${received}\n`, /unknown event "ID_SEEN@/],
  ["an event without instant", `B,${received},access,ID_ASKED\n`, /unknown event "ID_ASKED"/],
  ["an event with half an instant", `B,${received},access,ID_ASKED@2027-02-01\n`, /"2027-02-01" is no/],
  ["an extension of three months", `B,${received},access,EXTEND:3@${received}\n`, /unknown event "EXTEND:3@/],
  ["an empty event", `B,${received},access,ID_ASKED@${received}|\n`, /unknown event ""/],
  [
    "an event before the receipt",
    `B,${received},access,EXTEND:2@2027-01-31T10:59:59Z\n`,
    /before the receipt: EXTEND:2@2027-01-31T10:59:59Z/,
  ],
  [
    "an answer without question",
    `B,${received},access,ID_ASKED@${received}|CL_OK@${received}\n`,
    /answer without question: CL_OK@2027-01-31T11:00:00Z/,
  ],
  ["an id that was there before", good("A1"), /the id "A1" was there before/],
  ["no id", good(""), /no id/],
  ["too few fields", "B,access\n", /2 fields, where the first line has 4/],
  ["too many fields", `B,${received},access,,more\n`, /5 fields, where the first line has 4/],
  ["a quote in the middle", `B"C,${received},access,\n`, /quote/i],
];

describe("a file with bad rows", () => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await clock(
      ["-"],
      [columns, good("A1"), "\n", ...badRows.map(([, row]) => row), good("A2")].join(""),
    );
  });

  test.each(badRows.map(([what, , why], index) => [what, index + 4, why] as const))(
    "names %s with line %i",
    (_, line, why) => {
      const named = ended.errors.filter((error) => error.startsWith(`line ${line}: `));
      expect(named).toEqual([expect.stringMatching(why)]);
    },
  );

  test("says nothing else, has the other rows written, and ends with 65", () => {
    expect(ended.errors).toHaveLength(badRows.length);
    expect(ended).toMatchObject({ code: 65, out: `${header}A1,${dates}A2,${dates}` });
  });
});

test("a row of several lines is named by the line on which it begins", async () => {
  const { errors } = await clock(["-"], `${columns}${good("A1")}"B\n\nC",${received},none,\n`);
  expect(errors).toEqual(['line 3: unknown right "none"']);
});

test("what could steer a terminal is not shown as it is", async () => {
  const { errors } = await clock(["-"], `${columns}B,${received},\u001b[31m${"x".repeat(100)},\n`);
  expect(errors).toEqual([`line 2: unknown right "\\u001b[31m${"x".repeat(55)}…"`]);
});

test.each([
  ["columns that are missing", "id,received,rights\n", "each of these columns once: right, events"],
  ["a column that is there twice", "id,id,received,right,events\n", "each of these columns once: id"],
  ["nothing", "", "The file is empty"],
])("a file with %s is refused in one line", async (_, input, why) => {
  const { code, out, errors } = await clock(["-"], input);
  expect({ code, out }).toEqual({ code: 65, out: "" });
  expect(errors).toEqual([expect.stringContaining(why)]);
});

test("a quote that never closes ends the file, after the rows before it", async () => {
  const { code, out, errors } = await clock(["-"], `${columns}${good("A1")}B,"${received},access,\n`);
  expect({ code, out }).toEqual({ code: 65, out: `${header}A1,${dates}` });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/line 3/);
});

test("a file that is not there, or is a folder, is said in one line", async () => {
  const missing = join(folder, "none.csv");
  expect(await clock([missing])).toEqual({
    code: 66,
    out: "",
    errors: [`${missing} cannot be read (ENOENT)`],
  });
  expect(await clock([folder])).toMatchObject({ code: 66, errors: [`${folder} cannot be read (EISDIR)`] });
});

test("without a file it says how it is used", async () => {
  expect(await clock([])).toMatchObject({ code: 64, errors: [expect.stringContaining("Usage: ")] });
});

test("a reader that has seen enough ends it without a word", async () => {
  const file = join(folder, "long.csv");
  writeFileSync(file, columns + Array.from({ length: 20_000 }, (_, index) => good(`A${index}`)).join(""));
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/clock.ts", file], { cwd: root });
  const errors: Buffer[] = [];
  child.stderr.on("data", (part: Buffer) => errors.push(part));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect({ code, errors: Buffer.concat(errors).toString() }).toEqual({ code: 0, errors: "" });
});
