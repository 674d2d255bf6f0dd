// The shape of data.json. Published as a JSON Schema, so a change that breaks readers is a new version.

import { z } from "zod";
import { ElementId, themes, withholdGroundNames } from "#app/domain/records.ts";
import { legalBases } from "#app/domain/register.ts";

const Ground = z.object({
  ground: z.enum(withholdGroundNames),
  /** "AVG art. 15 lid 4" */
  article: z.string(),
});

const named = {
  field: z.string().describe("The attribute in the source."),
  element: ElementId.nullable().describe("The element in about; null when the register does not know it."),
  label: z.string(),
};

export const DataField = z.union([
  z.object({
    ...named,
    value: z
      .string()
      .describe("The text, in which each part that is masked became words in square brackets."),
    maskedParts: z.array(Ground).min(1).describe("Why each part is masked, in the order of the text."),
  }),
  z.object({
    ...named,
    value: z.union([z.string(), z.number(), z.boolean()]),
    unit: z.literal("EUR").optional().describe("The value is so many euros (ISO 4217)."),
  }),
  z.object({
    ...named,
    masked: Ground,
    summary: z
      .object({ text: z.string(), by: z.string().describe("Whose words these are.") })
      .optional()
      .describe("What is told in the place of the value; absent when nothing is."),
  }),
]);

export const DataRecord = z.object({
  source: z.string(),
  key: z.string(),
  resource: z.string(),
  title: z.string().describe("A part that is masked became words in square brackets."),
  fields: z.array(DataField),
  files: z
    .array(
      z.object({
        path: z.string().describe("Where the file stands in this zip."),
        mediaType: z.string(),
        bytes: z.int().nonnegative(),
        sha256: z.string(),
      }),
    )
    .optional()
    .describe("The files that belong to the record; absent when there are none."),
});
export type DataRecord = z.infer<typeof DataRecord>;

const DataTheme = z.object({
  theme: z.enum(themes),
  title: z.string(),
  searched: z.array(z.string()).describe("The systems that were searched."),
  withheld: z.array(Ground.extend({ records: z.int().positive() })),
  records: z.array(DataRecord),
});

export const DataHead = z.object({
  $schema: z.url(),
  version: z.literal(1),
  language: z.enum(["nl", "en"]),
  organisation: z.object({
    name: z.string(),
    address: z.array(z.string()),
    phone: z.string(),
    email: z.string(),
    website: z.string(),
    privacyOfficerRole: z.string(),
  }),
  number: z.string().describe("The number of the request."),
  madeAt: z.iso.datetime(),
  asOf: z.iso.datetime().describe("The data are as they stood at this moment."),
  about: z
    .array(
      z.object({
        element: ElementId,
        label: z.string(),
        category: z.enum(["1", "2", "3"]),
        purposes: z.array(z.string()),
        bases: z.array(z.enum(legalBases)),
        origin: z.string(),
        recipients: z.array(z.object({ name: z.string(), why: z.string() })),
        retention: z.string(),
      }),
    )
    .describe("What the processing register says about the elements."),
  transfers: z.string(),
  automatedDecisions: z.string(),
  gaps: z
    .array(z.string())
    .describe("What could not be read, as source/resource; empty when the copy is complete."),
});

export const Data = DataHead.extend({ themes: z.array(DataTheme) }).meta({
  title: "Personal data of one request, version 1",
});
export type Data = z.infer<typeof Data>;

export const dataSchemaPath = "/schema/data-1.json";

/** The text of the published schema. */
export function dataSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(Data), null, 2)}\n`;
}
