// The name and the address of a person, as a form asks them.

import type { Texts } from "#app/i18n/texts.ts";
import { TextInput } from "../field.tsx";
import type { Errors } from "../title.ts";

/** As typed. Sent under these names. */
export type PersonValues = {
  firstNames: string;
  lastName: string;
  postcode: string;
  houseNumber: string;
  houseNumberAddition: string;
};

type PartProps = {
  pages: Texts["pages"];
  values: PersonValues;
  errors: Errors;
  ofAnother?: boolean;
  /** Before the name of every field, where a page asks for two people. */
  prefix?: string;
};

/** Browsers fill in only who sits behind them. */
export function NameFields({ pages: { kit, whoAreYou }, values, errors, ofAnother, prefix = "" }: PartProps) {
  return (
    <>
      <TextInput
        id={`${prefix}firstNames`}
        label={whoAreYou.firstNames}
        hint={ofAnother ? whoAreYou.firstNamesOfAnother : whoAreYou.firstNamesHint}
        error={errors[`${prefix}firstNames`]}
        value={values.firstNames}
        autoComplete={ofAnother ? "off" : "given-name"}
        words={kit}
      />
      <TextInput
        id={`${prefix}lastName`}
        label={whoAreYou.lastName}
        hint={whoAreYou.lastNameHint}
        error={errors[`${prefix}lastName`]}
        value={values.lastName}
        autoComplete={ofAnother ? "off" : "family-name"}
        words={kit}
      />
    </>
  );
}

export function AddressFields({
  pages: { kit, whoAreYou },
  values,
  errors,
  ofAnother,
  prefix = "",
  title,
  hint,
}: PartProps & { title: string; hint: string }) {
  return (
    <fieldset className="group" aria-describedby={`${prefix}address-hint`}>
      <legend className="label">{title}</legend>
      <p className="hint" id={`${prefix}address-hint`}>
        {hint}
      </p>
      <div className="side-by-side">
        <TextInput
          id={`${prefix}postcode`}
          label={whoAreYou.postcode}
          error={errors[`${prefix}postcode`]}
          value={values.postcode}
          size="medium"
          autoComplete={ofAnother ? "off" : "postal-code"}
          words={kit}
        />
        <TextInput
          id={`${prefix}houseNumber`}
          label={whoAreYou.houseNumber}
          error={errors[`${prefix}houseNumber`]}
          value={values.houseNumber}
          size="short"
          inputMode="numeric"
          words={kit}
        />
        <TextInput
          id={`${prefix}houseNumberAddition`}
          label={whoAreYou.houseNumberAddition}
          error={errors[`${prefix}houseNumberAddition`]}
          value={values.houseNumberAddition}
          size="short"
          optional
          words={kit}
        />
      </div>
    </fieldset>
  );
}
