// What was computed, by this process and by those it started: other work on the machine does not count.

import { readFileSync } from "node:fs";

const ticksPerSecond = 100;

export function secondsOfCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + secondsOfChildren();
}

// Node does not tell what ended children used; Linux does, after the name between brackets.
export function secondsOfChildren(): number {
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}
