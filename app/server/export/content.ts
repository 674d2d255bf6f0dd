// What a bundle is made of. Everything in it was decided before: the writers only write.

import type { BundleFile, BundleRecord, ThemeSummary } from "#app/domain/bundle.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { Theme, WithholdGround } from "#app/domain/records.ts";
import type { ExplainedElement, Organisation } from "#app/domain/register.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";

/** A theme of the answer; records are those that are given, searched are systems in words. */
export type BundleTheme = ThemeSummary & { withheld: { ground: WithholdGround; records: number }[] };

/** Every source was read and has nothing: that is another thing than a source that could not be read. */
export function nothingFound({ records, withheld, gaps }: BundleTheme): boolean {
  return records === 0 && withheld.length === 0 && gaps.length === 0;
}

export type BundleFacts = {
  locale: Locale;
  organisation: Organisation;
  number: string;
  /** When it was first made: one that is made again has the same bytes. */
  madeAt: Date;
  registerVersion: number;
  /** The moment at which the sources were read, and how the letter writes it. */
  asOf: { at: Date; words: string };
  /** Where the portal lives: "https://mijnprivacy.example.org". */
  origin: string;
  elements: ExplainedElement[];
  transfers: string;
  automatedDecisions: string;
  /** The answer to which this adds, and as the how manyth; null for the answer itself. */
  supplement?: { place: number; answeredAt: Date; words: string } | null;
};

/** The data alone, which is all that programs read. */
export type BundleData = {
  facts: BundleFacts;
  themes: BundleTheme[];
  /** The records of a theme, always in the same order. Read several times, never all at once. */
  records(theme: Theme): AsyncIterable<BundleRecord>;
  /** The files of all records that are given, and how to open one. */
  files: BundleFile[];
  openFile(file: BundleFile): Promise<AsyncIterable<Uint8Array>>;
};

export type BundleContent = BundleData & { letter: Letter };

/** Where a file stands in the zip. */
export function pathOfFile({ locale }: BundleFacts, { name }: Pick<BundleFile, "name">): string {
  return `${textsIn(locale).bundle.files.attachments}/${name}`;
}

/** Why what the mapping asks for is masked: the rights of others. */
export const maskGround: WithholdGround = "rights-of-others";

/** The records of a theme; breaks off when their number is not the one announced. */
export async function* countedRecords(content: BundleData, { theme, records }: BundleTheme) {
  let seen = 0;
  for await (const record of content.records(theme)) {
    seen += 1;
    yield record;
  }
  if (seen !== records) throw new BundleError("records-differ");
}

/** The codes are safe to show and to log: they hold no data. */
export class BundleError extends Error {
  override name = "BundleError";
  constructor(
    readonly code: "records-differ" | "file-differs" | "pdf-failed" | "pdf-timeout" | "pdf-aborted",
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** That this adds to an earlier answer, where it does: the first thing to read in each form of it. */
export function saidOfSupplement({ locale, supplement }: BundleFacts): string[] {
  return supplement ? [textsIn(locale).bundle.supplement(supplement.words)] : [];
}
