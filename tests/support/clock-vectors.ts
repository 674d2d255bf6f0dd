import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export const vectorsFile = join(import.meta.dirname, "../domain/deadline-vectors.csv");

/** The worked examples of the clock, as the law's notes have them. */
export const clockVectors = parse<Record<string, string>>(readFileSync(vectorsFile), { columns: true });
