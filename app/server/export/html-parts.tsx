// The frame of a page and the card of a record. React escapes what a source delivers; there is no script.

import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { BundleField, BundleRecord } from "#app/domain/bundle.ts";
import { inReadingOrder } from "#app/domain/reading-order.ts";
import { type Locale, langOfSource } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Pieces } from "#app/ui/pieces.tsx";
import { kindOfFile, sumOfFile } from "./about-file.ts";
import { type BundleFacts, pathOfFile } from "./content.ts";
import { pageStyle } from "./page-style.ts";
import { valueInWords } from "./value-in-words.ts";

export function toMarkup(element: ReactElement): string {
  return `${renderToStaticMarkup(element)}\n`;
}

export function openPage({ locale }: BundleFacts, title: string): string {
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
    </head>,
  );
  const styled = head.replace("</head>", `<style>${pageStyle}</style></head>`);
  return `<!doctype html>\n<html lang="${locale}">\n${styled}\n<body>\n<main>\n`;
}

export const closePage = "</main>\n</body>\n</html>\n";

export function RecordCard({ facts, record }: { facts: BundleFacts; record: BundleRecord }) {
  const { locale } = facts;
  const { told, keys } = inReadingOrder(record.fields);
  const { files = [] } = record;
  const { bundle } = textsIn(locale);
  return (
    <article className="record">
      <h3>
        <Pieces locale={locale} pieces={record.titlePieces ?? [record.title]} />
      </h3>
      <dl>
        <FieldRows locale={locale} fields={told} />
        {files.map((file, place) => (
          <div key={file.name}>
            <dt>{bundle.attachment(place + 1)}</dt>
            <dd>
              <a href={pathOfFile(facts, file)}>{pathOfFile(facts, file)}</a> ({kindOfFile(file, locale)})
            </dd>
          </div>
        ))}
      </dl>
      {keys.length + files.length > 0 && (
        <details>
          <summary>{bundle.keys(keys.length + files.length)}</summary>
          <dl>
            <FieldRows locale={locale} fields={keys} />
            {files.map((file, place) => (
              <div key={file.name}>
                <dt>{bundle.attachment(place + 1)}</dt>
                <dd>{sumOfFile(file, locale)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </article>
  );
}

function FieldRows({ locale, fields }: { locale: Locale; fields: BundleField[] }) {
  return [...fields.entries()].map(([place, field]) => (
    <div key={place}>
      <dt>
        <bdi lang={langOfSource(locale)}>{field.label}</bdi>
      </dt>
      <dd>
        <FieldValue locale={locale} field={field} />
      </dd>
    </div>
  ));
}

function FieldValue({ locale, field }: { locale: Locale; field: BundleField }) {
  const { bundle } = textsIn(locale);
  if (field.pieces) return <Pieces locale={locale} pieces={field.pieces} />;
  if (field.masked) {
    return <span className="covered">{field.ground ? bundle.covered[field.ground] : bundle.masked}</span>;
  }
  const shown = valueInWords(field, locale);
  return <bdi lang={shown === field.value ? langOfSource(locale) : undefined}>{shown}</bdi>;
}
