// How tellings come to their present state, whoever they belong to: a dossier, or what is kept for a time.

import type { DossierEvent, RecordedEvent } from "./events.ts";
import { type Telling, withNotice } from "./notices.ts";

const noticeEvents = [
  "recipients-listed",
  "recipients-chosen",
  "recipient-told",
  "recipient-reminded",
  "notice-confirmed",
  "notice-declined",
  "notice-excused",
] as const satisfies DossierEvent["type"][];
export type NoticeEvent = Extract<DossierEvent, { type: (typeof noticeEvents)[number] }>;

export function isNoticeEvent(event: { type: string }): event is NoticeEvent {
  return noticeEvents.some((type) => type === event.type);
}

type Recorded = Pick<RecordedEvent, "actor" | "at"> & { event: NoticeEvent };

export function tellingsAfter(tellings: Telling[], { event, actor, at }: Recorded): Telling[] {
  switch (event.type) {
    case "recipients-listed":
      return withTellingAt(tellings, event.telling, () => ({
        listedAt: at,
        chosenAt: event.notices.length === 0 ? at : null,
        notices: event.notices.map((listed) => ({ ...listed, ...untold })),
      }));
    case "recipients-chosen": {
      const people = new Map(event.chosen.map(({ noticeId, person }) => [noticeId, person]));
      return withTellingAt(tellings, event.telling, ({ notices }) => ({
        chosenAt: at,
        notices: notices.map((notice) => ({ ...notice, person: people.get(notice.noticeId) ?? null })),
      }));
    }
    case "recipient-told":
      return withNotice(tellings, event.noticeId, () => ({ toldAt: at }));
    case "recipient-reminded": {
      const { noticeId, whom } = event;
      return withNotice(tellings, noticeId, ({ reminders }) => ({
        reminders: [...reminders, { whom, at }],
      }));
    }
    case "notice-confirmed": {
      const by = actor.kind === "staff" ? "staff" : "recipient";
      return withNotice(tellings, event.noticeId, () => ({ confirmed: { what: event.what, by, at } }));
    }
    case "notice-declined":
      return withNotice(tellings, event.noticeId, () => ({ declined: { reason: event.reason, at } }));
    case "notice-excused": {
      const { noticeId, why, reason } = event;
      return withNotice(tellings, noticeId, () => ({ excused: { why, reason, at } }));
    }
  }
}

const untold = {
  person: null,
  toldAt: null,
  bounced: false,
  reminders: [],
  confirmed: null,
  declined: null,
  excused: null,
};

function withTellingAt(tellings: Telling[], place: number, change: (telling: Telling) => Partial<Telling>) {
  return tellings.map((telling, other) => (other === place ? { ...telling, ...change(telling) } : telling));
}
