// The fields of a record as a list of label and value; what is about somebody else is a black bar.

import type { BundleField } from "#app/domain/bundle.ts";
import { inReadingOrder } from "#app/domain/reading-order.ts";
import type { WithholdGround } from "#app/domain/records.ts";
import { fieldValue } from "#app/i18n/format.ts";
import { type Locale, langOfSource } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { More } from "./notice.tsx";
import { Pieces } from "./pieces.tsx";

type RecordFieldsProps = {
  fields: BundleField[];
  /** Of which record they are, for who cannot see their place. */
  title: string;
  locale: Locale;
};

/** What the record says; the keys of systems tell a person little, and are there for who wants them. */
export function RecordFields({ fields, title, locale }: RecordFieldsProps) {
  const { told, keys } = inReadingOrder(fields);
  return (
    <>
      <FieldRows fields={told} locale={locale} />
      {keys.length > 0 && (
        <More title={textsIn(locale).bundle.keys(keys.length)} about={title}>
          <FieldRows fields={keys} locale={locale} />
        </More>
      )}
    </>
  );
}

function FieldRows({ fields, locale }: Omit<RecordFieldsProps, "title">) {
  return (
    <dl className="rows">
      {fields.map((field) => (
        <div key={field.field}>
          <dt lang={langOfSource(locale)}>{field.label}</dt>
          <dd>
            <FieldGiven field={field} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FieldGiven({ field, locale }: { field: BundleField; locale: Locale }) {
  if (field.pieces) return <Pieces pieces={field.pieces} locale={locale} />;
  if (field.masked) return <MaskedBar locale={locale} ground={field.ground} />;
  return <FieldText field={field} locale={locale} />;
}

export function FieldText({
  field: { value, unit },
  locale,
}: {
  field: Pick<BundleField, "value" | "unit">;
  locale: Locale;
}) {
  if (value === null || value === "") {
    return <span className="opt">{textsIn(locale).pages.kit.emptyValue}</span>;
  }
  const shown = fieldValue(value, locale, unit);
  return <bdi lang={shown === value ? langOfSource(locale) : undefined}>{shown}</bdi>;
}

export function MaskedBar({ locale, ground }: { locale: Locale; ground?: WithholdGround }) {
  const { pages, bundle } = textsIn(locale);
  return (
    <span className="masked">
      <span className="bar" aria-hidden="true" />
      {ground ? bundle.covered[ground] : pages.kit.masked}
    </span>
  );
}
