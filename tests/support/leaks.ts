// What must stand nowhere but where it belongs: traits of people, codes, and records of somebody else.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import type { Office } from "#app/server/office.ts";
import type { Association } from "#demo/association/association.ts";
import { canariesOf, foreignCanaries } from "#demo/association/canaries.ts";
import { dumpOf, foundIn } from "#tests/db/dump.ts";
import { pdfText } from "#tests/journeys/steps.ts";
import { askerFrom } from "./askers.ts";
import type { Portal } from "./portal.ts";

/** Searches logs, database and e-mails for what belongs to these persons alone; the codes that were mailed too. */
export async function expectNothingLeaked(portal: Portal, office: Office, tags: string[]) {
  const personal = tags.flatMap((tag) => personalOf(portal.association, tag));
  const codes = portal.mail.mails().flatMap(({ text }) => text.match(/\b\d{4} \d{4}\b/g) ?? []);
  const secret = [...personal, ...codes, ...codes.map((code) => code.replace(" ", ""))];
  expect(personal.length).toBeGreaterThan(7 * tags.length);
  expect(codes).not.toEqual([]);

  const logs = (
    await Promise.all(["web.js.log", "worker.js.log"].map((name) => readLog(portal, name)))
  ).join();
  expect(logs).toContain('"what":"done"');
  expect(within(logs, [...secret, "select ", "insert into "])).toEqual([]);
  expect(foundIn(await dumpOf(office.db), secret)).toEqual([]);
  for (const { to, subject, text, html } of portal.mail.mails()) {
    expect(to).toHaveLength(1);
    expect(within(`${subject}\n${text}\n${html}`, personal)).toEqual([]);
  }
}

/** Searches every byte of a bundle, and the text of every PDF, for what is somebody else's. */
export async function expectNoForeignCanary(
  files: Map<string, Buffer>,
  association: Association,
  tag: string,
) {
  const canaries = foreignCanaries(association, association.trickyPersons[tag]?.id ?? "");
  expect(canaries.length).toBeGreaterThan(100);
  for (const [name, content] of files) {
    const text = name.endsWith(".pdf") ? await pdfText(content) : content.toString();
    const packed = text.replaceAll(/\s/g, "");
    const found = canaries.filter(
      (canary) => text.includes(canary) || packed.includes(canary.replaceAll(/\s/g, "")),
    );
    expect(found, name).toEqual([]);
  }
}

// Apart from the keys by which the housing system knows a person: those stand in our index.
function personalOf(association: Association, tag: string): string[] {
  const { id = "", code = "" } = association.trickyPersons[tag] ?? {};
  const keys = [id, code, ...association.contracts.map((contract) => contract.code)];
  const { lastName, firstNames, postcode, mailbox, birthDate } = askerFrom(association, tag);
  return [
    ...canariesOf(association, id).filter((one) => !keys.some((key) => key.includes(one))),
    ...[lastName, firstNames, postcode, postcode.replace(" ", ""), birthDate, mailbox ?? ""].filter(Boolean),
  ];
}

const within = (text: string, strings: string[]) =>
  strings.filter((string) => text.toLowerCase().includes(string.toLowerCase()));

const readLog = (portal: Portal, name: string) => readFile(join(portal.folder, name), "utf8");
