import type { LoaderFunctionArgs } from "@remix-run/node";
import { WhoAreYou } from "#app/ui/tenant/who-are-you.tsx";
import { findDraft } from "#db/drafts.ts";
import { Around } from "./around.tsx";

const nothingYet = {
  firstNames: "",
  lastName: "",
  birthDay: "",
  birthMonth: "",
  birthYear: "",
  postcode: "",
  houseNumber: "",
  houseNumberAddition: "",
};

/** A form that keeps answers on the server reads a row, in any house. */
export async function loader({ context }: LoaderFunctionArgs) {
  await findDraft(context.office.db, "nobody's", new Date());
  return null;
}

export default function FormPage() {
  return (
    <Around>
      <WhoAreYou
        locale="nl"
        forAnother={false}
        relation="tenant"
        clues={{}}
        values={nothingYet}
        formKey={null}
        errors={{}}
      />
    </Around>
  );
}
