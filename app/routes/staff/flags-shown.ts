import { type Actor, mayGive } from "#app/domain/actors.ts";
import { breachReportDue, holdsRetention, type Raised } from "#app/domain/flags.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { readComplaints } from "#app/server/complaint.ts";
import type { DossierNow } from "#app/server/dossier-state.ts";
import type { Typed } from "#app/server/forms.ts";
import type { Office } from "#app/server/office.ts";
import type { ComplaintsShown } from "#app/ui/staff/complaints.tsx";
import type { FlagsShown } from "#app/ui/staff/flags.tsx";
import type { StaffMember } from "#db/staff.ts";

/** A dossier with whoever reads it, and what they typed that was not taken. */
type Read = {
  now: Omit<DossierNow, "id">;
  colleagues: StaffMember[];
  reader: Actor;
  typed: Typed | undefined;
};

export async function flagsShown(
  office: Office,
  { now, colleagues, reader, typed }: Read,
): Promise<FlagsShown> {
  const raised = await Promise.all(
    now.dossier.flags.map(async (one) => ({ ...raisedShown(one, office.now()), ...(await why(one)) })),
  );
  return {
    raised,
    mayLower: mayGive(reader, "lower-flag"),
    typed: {
      flag: typed?.flag ?? "",
      knownOn: typed?.knownOn ?? "",
      knownAt: typed?.knownAt ?? "",
      flagReason: typed?.flagReason ?? "",
      reason: typed?.reason ?? "",
    },
  };

  async function why({ flag }: Raised) {
    const last = now.events.findLast(({ event }) => event.type === "flag-raised" && event.flag === flag);
    const ref = last?.event.type === "flag-raised" ? last.event.reason : null;
    const words = ref && (await office.vault.readTexts(office.db, [ref.textId])).get(ref.textId);
    const by = last?.actor.kind === "staff" ? last.actor.staffId : null;
    return { reason: ref ? (words ?? "") : null, by: colleagues.find(({ id }) => id === by)?.name ?? null };
  }
}

function raisedShown(raised: Raised, at: Date) {
  const until = breachReportDue(raised.since);
  return {
    flag: raised.flag,
    since: shownMoment(raised.since, staffLocale),
    report: raised.flag === "breach" ? { until: shownMoment(until, staffLocale), late: until < at } : null,
    holds: holdsRetention({ flags: [raised] }),
  };
}

export async function complaintsShown(
  office: Office,
  { now, reader, typed }: Omit<Read, "colleagues">,
): Promise<ComplaintsShown> {
  const received = await readComplaints(office, now);
  return {
    received: received.map(({ at, answer, ...complaint }) => ({
      ...complaint,
      at: shownMoment(at, staffLocale),
      answer: answer && { ...answer, at: shownMoment(answer.at, staffLocale) },
    })),
    maySettle: mayGive(reader, "settle-complaint"),
    byPost: !now.dossier.hasMailbox,
    typed: typed?.answer ?? "",
  };
}
