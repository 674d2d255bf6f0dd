// The fields of a record as a list of label and value; what is about somebody else is a black bar.

import type { BundleField } from "#app/domain/bundle.ts";
import { fieldValue } from "#app/i18n/format.ts";
import { type Locale, langOfSource } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";

export function RecordFields({ fields, locale }: { fields: BundleField[]; locale: Locale }) {
  return (
    <dl className="rows">
      {fields.map((field) => (
        <div key={field.field}>
          <dt lang={langOfSource(locale)}>{field.label}</dt>
          <dd>
            {field.masked ? <MaskedBar locale={locale} /> : <FieldText value={field.value} locale={locale} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function FieldText({ value, locale }: { value: BundleField["value"]; locale: Locale }) {
  if (value === null || value === "") {
    return <span className="opt">{textsIn(locale).pages.kit.emptyValue}</span>;
  }
  const shown = fieldValue(value, locale);
  return <bdi lang={shown === value ? langOfSource(locale) : undefined}>{shown}</bdi>;
}

export function MaskedBar({ locale }: { locale: Locale }) {
  const { masked } = textsIn(locale).pages.kit;
  return (
    <span className="masked">
      <span className="bar" aria-hidden="true" />
      {masked}
    </span>
  );
}
