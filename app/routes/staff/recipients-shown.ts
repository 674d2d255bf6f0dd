// Who had data of which something became, as colleagues see it.

import { type Actor, mayGive } from "#app/domain/actors.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { calendarNow } from "#app/domain/holidays.ts";
import { isOpenNotice, type Notice, type Telling, tellBy } from "#app/domain/notices.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { speak } from "#app/domain/said.ts";
import { shownDay, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { addressOf, fullName, readApplicant } from "#app/server/applicant.ts";
import type { refusedForm } from "#app/server/forms.ts";
import type { Office } from "#app/server/office.ts";
import { recipientIn } from "#app/server/recipients.ts";
import { registersOf, type TellingHome } from "#app/server/telling-homes.ts";
import type { NoticeShown, RecipientsProps, TellingShown } from "#app/ui/staff/recipients.tsx";

type Refused = ReturnType<typeof refusedForm>;
type Reading = { actor: Actor; refused: Refused };

type Shown = Pick<RecipientsProps, "tellings" | "mayChoose" | "mayExcuse">;

export async function recipientsShown(
  office: Office,
  dossierId: string,
  dossier: Dossier,
  { actor, refused }: Reading,
): Promise<Shown> {
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  const known = { knownAs: `${fullName(applicant)}\n${addressOf(applicant)}`, customerNumber: "" };
  const home = { id: dossierId, dossier, ...dossier };
  return {
    tellings: await tellingsShown(office, home, { known, refused }),
    mayChoose: mayGive(actor, "choose-recipients"),
    mayExcuse: mayGive(actor, "excuse-notice"),
  };
}

type Known = { known: TellingShown["known"]; refused: Refused };

/** Of a dossier, or of what was kept after it; `known` is what the form begins with. */
export async function tellingsShown(
  office: Office,
  home: TellingHome,
  { known, refused }: Known,
): Promise<TellingShown[]> {
  const registers = await registersOf(office.db, home);
  const register = speak(registers[0], staffLocale);
  const calendar = home.dossier ? calendarNow(home.dossier.holidays) : undefined;
  const tellings: TellingShown[] = [];
  for (const [place, telling] of home.tellings.entries()) {
    const typed = typedFor(place, refused);
    const notices: NoticeShown[] = [];
    for (const notice of telling.notices) {
      const recipient = recipientIn(registers, notice.recipientId);
      const reach = reachShown(recipient, notice);
      const shown = await noticeShown(office, telling, notice);
      const isCalled = !home.dossier && (!reach.mailbox || isUnlisted(notice));
      notices.push({
        ...shown,
        ...reach,
        ...(isCalled && { way: "call", mailbox: null }),
        ...(isCalled && shown.state === "bounced" && { state: "to-call" }),
        ticked: typed?.chosen.includes(notice.noticeId) ?? notice.expected,
      });
    }
    tellings.push({
      place,
      kind: telling.kind,
      on: shownMoment(telling.since, staffLocale),
      tellBy: shownDay(tellBy(telling, calendar), staffLocale),
      data: dataShown(telling.elements, register),
      step: stepOf(telling),
      notices,
      known: { ...known, ...typed?.known },
    });
  }
  return tellings;
}

const isUnlisted = ({ elements }: Notice) => elements?.length === 0;

/** What a colleague ticked and typed about one telling, where the form comes again. */
function typedFor(place: number, refused: Refused) {
  if (!refused || refused.typed.telling !== String(place)) return null;
  const { knownAs = "", customerNumber = "" } = refused.typed;
  const chosen = refused.fields.flatMap(([name, value]) => (name === "chosen" ? [value] : []));
  return { chosen, known: { knownAs, customerNumber } };
}

function stepOf({ listedAt, chosenAt, notices }: Telling): TellingShown["step"] {
  if (!listedAt) return "looking";
  if (!chosenAt) return "choose";
  if (notices.length === 0) return "nobody";
  return notices.some(({ person }) => person) ? "told" : "none-chosen";
}

function dataShown(elements: Telling["elements"], { elements: known }: SpokenRegister): string[] {
  const { staff } = textsIn(staffLocale);
  if (elements === null) return [staff.recipients.everything];
  if (elements.length === 0) return [staff.recipients.unlisted];
  return elements.map((id) => known.find((element) => element.id === id)?.label ?? id);
}

function reachShown(recipient: ReturnType<typeof recipientIn>, { recipientId }: Notice) {
  if (!recipient) {
    // Nobody of that id is in any register any more.
    const unknown = { role: "unknown", receives: "always", way: "none" } as const;
    return { name: recipientId, ...unknown, knownBy: null, mailbox: null };
  }
  const { name, role, receives, knownBy, mailbox, address } = recipient;
  return {
    name: name[staffLocale],
    role: role ?? ("unknown" as const),
    receives,
    knownBy,
    way: mailbox ? ("mailbox" as const) : address.length > 0 ? ("post" as const) : ("none" as const),
    mailbox,
  };
}

async function noticeShown(office: Office, { chosenAt }: Telling, notice: Notice) {
  const { noticeId, toldAt, reminders, confirmed, declined, excused } = notice;
  const reason = excused?.reason ?? declined?.reason ?? null;
  return {
    noticeId,
    isOpen: chosenAt !== null && isOpenNotice(notice),
    state: stateOf(notice),
    toldOn: toldAt && shownMoment(toldAt, staffLocale),
    reminders: reminders.map(({ whom, at }) => ({ whom, at: shownMoment(at, staffLocale) })),
    confirmed: confirmed && { at: shownMoment(confirmed.at, staffLocale), byStaff: confirmed.by === "staff" },
    reason: reason && (await office.vault.readText(office.db, reason)),
  };
}

function stateOf({ person, confirmed, excused, declined, toldAt, bounced }: Notice): NoticeShown["state"] {
  if (!person) return "not-had";
  if (confirmed) return confirmed.what;
  if (excused) return excused.why;
  if (declined) return "declined";
  if (toldAt) return "told";
  return bounced ? "bounced" : "to-tell";
}
