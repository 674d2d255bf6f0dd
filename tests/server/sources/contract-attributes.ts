// Reads the attribute names of a message from the official contract files, by their indentation alone.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The names of all attributes of a schema, with those of the schemas it is made of; of a domain, or of a process. */
export function contractAttributes(folder: string, file: string, schema: string): string[] {
  const part = /^[A-Z]{3}$/.test(file) ? "Ketenprocessen" : "Informatiedomeinen";
  const lines = readFileSync(join(folder, part, `${file}.yaml`), "utf8").split("\n");
  return [...new Set(attributesOf(lines, schema))];
}

function attributesOf(lines: string[], schema: string): string[] {
  const block = blockOf(lines, schema);
  const names: string[] = [];
  let properties: number | null = null;
  for (const line of block) {
    const indent = line.length - line.trimStart().length;
    if (properties !== null && indent <= properties) properties = null;
    const made = /- \$ref: '#\/components\/schemas\/([\w-]+)'/.exec(line)?.[1];
    if (properties === null && made) names.push(...attributesOf(lines, made));
    const name = /^ *([\w-]+):/.exec(line)?.[1];
    if (properties !== null && indent === properties + 2 && name) names.push(name);
    if (properties === null && /^ *(- )?properties:/.test(line)) properties = line.indexOf("properties:");
  }
  return names;
}

function blockOf(lines: string[], schema: string): string[] {
  const begin = lines.indexOf(`    ${schema}:`, lines.indexOf("  schemas:"));
  if (begin === -1) throw new Error(`the contract has no ${schema}`);
  const length = lines.slice(begin + 1).findIndex((line) => /^ {0,4}\S/.test(line));
  return lines
    .slice(begin + 1, length === -1 ? undefined : begin + 1 + length)
    .filter((line) => line.trim() !== "");
}
