// What the script of a page asks before it asks the device.

import { type ActionFunctionArgs, json } from "@remix-run/node";
import { staffLocale } from "#app/i18n/locale.ts";
import { textIn } from "#app/server/forms.ts";
import { notFound, requirePasskeys, takeTurn } from "#app/server/guard.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { beginMaking, beginPasskeySignIn } from "#app/server/passkeys.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const { office } = context;
  requirePasskeys(office);
  await takeTurn(context, request, "begin-passkey");
  const token = textIn(await request.formData(), "invitation");
  const { name } = await organisationShown(office, staffLocale);
  const begun = token ? await beginMaking(office, token, name) : await beginPasskeySignIn(office);
  if (!begun) throw notFound();
  return json(begun.options, { headers: { "Set-Cookie": begun.setCookie } });
}
