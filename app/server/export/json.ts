// Writes data.json record by record; the whole is never in memory.

import type { z } from "zod";
import type { BundleField, BundleRecord } from "#app/domain/bundle.ts";
import { fileTypes } from "#app/domain/files.ts";
import { withholdGrounds } from "#app/domain/records.ts";
import { textsIn } from "#app/i18n/texts.ts";
import {
  type BundleData,
  type BundleFacts,
  type BundleTheme,
  countedRecords,
  maskGround,
  pathOfFile,
} from "./content.ts";
import { type DataField, type DataHead, type DataRecord, dataSchemaPath } from "./data-schema.ts";
import { inBrackets } from "./value-in-words.ts";

export async function* dataJson(content: BundleData): AsyncGenerator<string> {
  const head = JSON.stringify(dataHead(content), null, 2);
  yield `${head.slice(0, head.lastIndexOf("\n}"))},\n  "themes": [`;
  let comma = "";
  for (const theme of content.themes) {
    yield `${comma}\n${themeHead(content, theme)}`;
    yield* themeRecords(content, theme);
    comma = ",";
  }
  yield "\n  ]\n}\n";
}

function dataHead({ facts, themes }: BundleData): z.infer<typeof DataHead> {
  const { name, address, phone, email, website, privacyOfficerRole } = facts.organisation;
  return {
    $schema: `${facts.origin}${dataSchemaPath}`,
    version: 1,
    language: facts.locale,
    organisation: { name, address, phone, email, website, privacyOfficerRole },
    number: facts.number,
    madeAt: facts.madeAt.toISOString(),
    asOf: facts.asOf.at.toISOString(),
    about: facts.elements.map(({ id, ...element }) => ({ element: id, ...element })),
    transfers: facts.transfers,
    automatedDecisions: facts.automatedDecisions,
    gaps: themes.flatMap(({ gaps }) => gaps.map(({ source, resource }) => `${source}/${resource}`)),
  };
}

/** A theme up to its records: an object that is still open. */
function themeHead({ facts }: BundleData, { theme, searched, withheld }: BundleTheme): string {
  const head = JSON.stringify({
    theme,
    title: textsIn(facts.locale).bundle.themes[theme].title,
    searched,
    withheld: withheld.map(({ ground, records }) => ({ ...inLaw(ground), records })),
  });
  return `    ${head.slice(0, -1)},"records":[`;
}

async function* themeRecords(content: BundleData, theme: BundleTheme): AsyncGenerator<string> {
  let comma = "";
  for await (const record of countedRecords(content, theme)) {
    yield `${comma}\n      ${JSON.stringify(dataRecord(content, record))}`;
    comma = ",";
  }
  yield "\n    ]}";
}

function dataRecord({ facts }: BundleData, record: BundleRecord): DataRecord {
  const { source, key, resource, title, titlePieces = [title], fields, files } = record;
  return {
    source,
    key,
    resource,
    title: inBrackets(titlePieces, facts.locale),
    fields: fields.map((field) => dataField(field, facts)),
    ...(files && {
      files: files.map((file) => ({
        path: pathOfFile(facts, file),
        mediaType: fileTypes[file.type].media,
        bytes: file.bytes,
        sha256: file.sha256,
      })),
    }),
  };
}

function dataField(given: BundleField, { locale, organisation }: BundleFacts): z.infer<typeof DataField> {
  const { field, element, label, value, unit, masked, ground = maskGround, pieces } = given;
  const summary = pieces?.find((piece) => typeof piece !== "string" && "summarised" in piece);
  if (typeof summary === "object" && "summarised" in summary) {
    const named = { field, element, label };
    return {
      ...named,
      masked: inLaw(summary.summarised),
      summary: { text: summary.text, by: organisation.name },
    };
  }
  if (pieces) {
    const maskedParts = pieces.flatMap((piece) =>
      typeof piece !== "string" && "masked" in piece ? [inLaw(piece.masked)] : [],
    );
    return { field, element, label, value: inBrackets(pieces, locale), maskedParts };
  }
  // No value and not masked cannot come from a source; then it is better hidden than invented.
  if (masked || value === null) return { field, element, label, masked: inLaw(ground) };
  return { field, element, label, value, ...(unit && { unit }) };
}

function inLaw(ground: keyof typeof withholdGrounds) {
  return { ground, article: withholdGrounds[ground].article };
}
