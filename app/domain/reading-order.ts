// In what order the fields of a record are read: what it says first, and last the keys by which systems know it.

const keyNames = new Set(["id", "idExtern", "idGegevensbeheerder", "idOrganisatie", "idAdministratie"]);

type Named = { field: string; value: unknown };

/** A link to another record, as a source writes it: "betaalgegevens/B2002". */
const link = /^[a-z]+(?:-[a-z]+)*\/[A-Z]{0,3}\d[\w.-]*$/;

/** A link to another record is a key, and a "soort" that says to what kind of record. */
export function inReadingOrder<Field extends Named>(fields: Field[]): { told: Field[]; keys: Field[] } {
  const isKey = ({ field, value }: Named) => {
    const [part, name] = ofWhat(field);
    if (keyNames.has(name) || (typeof value === "string" && link.test(value))) return true;
    return name === "soort" && isLink(fields, part);
  };
  const keys = fields.filter(isKey);
  return keys.length === fields.length
    ? { told: fields, keys: [] }
    : { told: fields.filter((field) => !isKey(field)), keys };
}

/** Of "zaken.relatie.id" it is "zaken.relatie" and "id". */
function ofWhat(field: string): [part: string, name: string] {
  const at = field.lastIndexOf(".");
  return [field.slice(0, at), field.slice(at + 1)];
}

/** A part that has its key and nothing else but its kind; a record has its own key in no part. */
function isLink(fields: Named[], part: string): boolean {
  const inPart = fields.filter(({ field }) => field.startsWith(`${part}.`)).map(({ field }) => ofWhat(field));
  return (
    part.includes(".") &&
    inPart.some(([of, name]) => of === part && name === "id") &&
    inPart.every(([of, name]) => of === part && (name === "soort" || keyNames.has(name)))
  );
}
