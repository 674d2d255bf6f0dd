// A citizen number and the like: on no page of staff before its reader wrote why, and noted then.

import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { staffPaths } from "#app/i18n/paths.ts";
import { action, loader } from "#app/routes/staff/review.tsx";
import { deliveryOf } from "#app/server/delivery.ts";
import { beginSession } from "#app/server/sessions.ts";
import { commandDossier } from "#app/server/staff-commands.ts";
import { readings } from "#db/schema.ts";
import { findStaffBySubject } from "#db/staff.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, staffStamp, startOffice } from "#tests/support/office.ts";
import { type Filed, formData, gathered } from "./steps.ts";

let desk: Desk;
let request: Filed;
let citizenNumber: string;
beforeAll(async () => {
  desk = await startOffice();
  request = await gathered(desk, askerFrom(desk.association, "D03"), ["personal"]);
  const taken = formData({ command: "take-dossier" });
  const stamp = await staffStamp(desk.office);
  await commandDossier(
    { office: desk.office, dossierId: request.dossierId, form: taken, stamp },
    { reason: "" },
  );
  citizenNumber = desk.association.trickyPersons.D03?.bsn ?? "none";
});
afterAll(() => desk.stop());

/** Nothing is sent off here. */
const delivery = deliveryOf(new ServerResponse(new IncomingMessage(new Socket())));
const params = () => ({ number: request.number, theme: "persoon" });

/** A page of this colleague; gives what it is made of, or the answer to a form. */
async function visit(subject: string, fields?: Record<string, string>) {
  const { office } = desk;
  const member = await findStaffBySubject(office.db, subject);
  const { setCookie } = await beginSession(office, "staff", member?.id ?? null);
  const url = new URL(staffPaths.review(request.number, "personal"), office.config.publicOrigin);
  const headers = { cookie: setCookie.split(";")[0] ?? "" };
  const body = fields && formData(fields);
  const given = {
    request: new Request(url, body ? { method: "POST", headers, body } : { headers }),
    params: params(),
    context: { office, network: null, delivery },
  };
  return fields ? action(given) : loader(given);
}

const opened = () => desk.office.db.select().from(readings).where(eq(readings.what, "hidden"));

test("what is hidden does not leave the server before a colleague wrote why, and is theirs for a day", async () => {
  const before = JSON.stringify(await visit("sanne"));
  expect(before).toContain("Burgerservicenummer");
  expect(before).not.toContain(citizenNumber);

  await visit("sanne", { command: "open-hidden", openReason: " " });
  expect(await opened()).toEqual([]);

  const reason = "Hoort dit nummer bij deze huurder?";
  await visit("sanne", { command: "open-hidden", openReason: reason });
  expect(JSON.stringify(await visit("sanne"))).toContain(citizenNumber);
  expect(JSON.stringify(await visit("youssef"))).not.toContain(citizenNumber);

  const [noted, ...more] = await opened();
  expect(more).toEqual([]);
  const texts = await desk.office.vault.readTexts(desk.office.db, [noted?.reasonTextId ?? ""]);
  expect([...texts.values()]).toEqual([reason]);

  desk.clock.pass(24 * 3600_000);
  expect(JSON.stringify(await visit("sanne"))).not.toContain(citizenNumber);
});
