// Nobody can find out from here who is known: not by what is asked of the database or a source, nor by the clock.

import { afterAll, beforeAll, expect, test } from "vitest";
import { stopWithCode } from "#app/server/dispute.ts";
import type { Office } from "#app/server/office.ts";
import { beginSession } from "#app/server/sessions.ts";
import type { Connector } from "#app/server/sources/source.ts";
import { askAgainToSignIn, askToSignIn, enterSignInCode } from "#app/server/tenant-sign-in.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { type Desk, startOffice, workAll } from "#tests/support/office.ts";
import { differenceOfMedians } from "#tests/support/timing.ts";
import { type Filed, filed, tenantStamp, untilProof } from "./steps.ts";

let desk: Desk;
let known: Asker;
let unknown: Asker;
let office: Office;
beforeAll(async () => {
  desk = await startOffice();
  known = askerFrom(desk.association, "D01");
  unknown = { ...known, lastName: "Nergenshuizen", birthDate: "1970-05-05" };
  // While somebody waits for a page nothing is asked of a source: whatever is, fails.
  const connectors = new Map([...desk.office.connectors.keys()].map((id) => [id, untouchable]));
  office = { ...desk.office, connectors };
});
afterAll(() => desk.stop());

const untouchable = new Proxy({} as Connector, {
  get() {
    throw new Error("A source was asked");
  },
});

/** The statements that something sends to the database, without their values. */
async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const { options } = desk.office.db.$client;
  const seen: string[] = [];
  options.debug = (_, statement) => void seen.push(statement);
  await act();
  options.debug = false;
  return seen;
}

test("T-02 for known and unknown the same statements reach the database, and no source is asked", async () => {
  await untilProof(office, known);
  const ofKnown = await statementsOf(() => untilProof(office, known));
  const ofUnknown = await statementsOf(() => untilProof(office, unknown));
  expect(ofKnown.length).toBeGreaterThan(50);
  expect(ofUnknown).toEqual(ofKnown);
});

/** Whoever comes back with a number: asks a code, types, asks anew and types again, and says that it was not them. */
async function triedAtSignIn(number: string) {
  const { id } = await beginSession(office, "tenant", null);
  const stamp = () => tenantStamp(office, id);
  const verdicts: unknown[] = [];
  const type = async () => void verdicts.push(await enterSignInCode(office, "00000000", id, stamp()));
  const statements = await statementsOf(async () => {
    await askToSignIn(office, { number, postcode: known.postcode }, id, stamp());
    await type();
  });
  await workAll(desk.office);
  statements.push(
    ...(await statementsOf(async () => {
      for (let turn = 0; turn < 6; turn += 1) await type();
      await askAgainToSignIn(office, id, stamp());
      await type();
      for (const what of ["request", "mailbox-change"] as const)
        verdicts.push(await stopWithCode(office, what, { number, code: "00000000" }, stamp()));
    })),
  );
  return { verdicts, statements };
}

test("T-02 at sign-in a number that exists asks the same of the database as one that does not", async () => {
  const { number } = await filed(office, known, ["personal"]);
  await workAll(desk.office);
  const ofKnown = await triedAtSignIn(number);
  expect(ofKnown.statements.length).toBeGreaterThan(50);
  expect(await triedAtSignIn("AVG-2026-9999")).toEqual(ofKnown);
});

test("T-02 signing in and saying that it was not you take as long for a number that exists as for one that does not", async () => {
  const requests: Filed[] = [];
  for (let made = 0; made < 90; made += 1) requests.push(await filed(office, known, ["personal"]));
  const { id } = await beginSession(office, "tenant", null);
  const stamp = tenantStamp(office, id);
  const signIn = (number: string) => askToSignIn(office, { number, postcode: known.postcode }, id, stamp);
  const deny = (number: string) => stopWithCode(office, "request", { number, code: "00000000" }, stamp);
  const numberOf = (turn: number) => requests[turn]?.number ?? "";
  for (const act of [signIn, deny]) {
    expect(
      await differenceOfMedians(
        (turn) => act(numberOf(turn)),
        (turn) => act(`AVG-2026-${9000 + turn}`),
      ),
    ).toBeLessThan(5);
  }
});
