// Started by answer.ts: makes one approved answer and prints the seconds of CPU that it took, drawing included.

import { readFileSync } from "node:fs";
import { readConfig } from "#app/config.server.ts";
import { makeAnswer } from "#app/server/make-answer.ts";
import { createOffice } from "#app/server/office.ts";

const ticksPerSecond = 100;
const [dossierId = ""] = process.argv.slice(2);

const office = await createOffice(readConfig(process.env), "send");
const before = secondsOfCpu();
await makeAnswer(office, { dossierId });
console.log(secondsOfCpu() - before);
await office.close();

function secondsOfCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + secondsOfChildren();
}

// Node does not tell what ended children used; Linux does, after the name between brackets.
function secondsOfChildren(): number {
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}
