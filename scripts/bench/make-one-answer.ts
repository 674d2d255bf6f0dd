// Started by answer.ts: makes one approved answer and prints the seconds of CPU that it took, drawing included.

import { readConfig } from "#app/config.server.ts";
import { makeAnswer } from "#app/server/make-answer.ts";
import { createOffice } from "#app/server/office.ts";
import { secondsOfCpu } from "./cpu.ts";

const [dossierId = ""] = process.argv.slice(2);

const office = await createOffice(readConfig(process.env), "send");
const before = secondsOfCpu();
await makeAnswer(office, { dossierId });
console.log(secondsOfCpu() - before);
await office.close();
