// The fields of a record as a list of label and value; what is about somebody else is a black bar.

import type { BundleField } from "#app/domain/bundle.ts";
import type { WithholdGround } from "#app/domain/records.ts";
import { fieldValue } from "#app/i18n/format.ts";
import { type Locale, langOfSource } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Pieces } from "./pieces.tsx";

export function RecordFields({ fields, locale }: { fields: BundleField[]; locale: Locale }) {
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
