// What this portal itself keeps about a person (GDPR art. 15): a source like any other, so that it is reviewed, approved
// and searched for other people like any other. Only dossiers in which the person showed who they are.

import type { Actor } from "#app/domain/actors.ts";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { type Dossier, dueDayOf, endedAt, mayGather, phaseOf } from "#app/domain/dossier.ts";
import type { DossierEvent, RecordedEvent } from "#app/domain/events.ts";
import type { CopyResult } from "#app/domain/id-copy.ts";
import { footageFacts } from "#app/domain/inquiries.ts";
import type { FieldValue, PersonRef, SourceRecord, Theme } from "#app/domain/records.ts";
import { ownElement } from "#app/domain/register.ts";
import { asPart, partsOf } from "#app/domain/supplement.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { listIdsOfPerson } from "#db/dossiers.ts";
import { listLetters } from "#db/letters.ts";
import { listMails } from "#db/mails.ts";
import { listLooks, listOpened } from "#db/readings.ts";
import { readDossier } from "./dossier-state.ts";
import { Footage } from "./footage.ts";
import type { Gatherer } from "./sources/source.ts";
import { SourceError } from "./sources/source.ts";
import type { openVault } from "./vault.ts";

type Vault = ReturnType<typeof openVault>;

/** The id of this portal in the register. */
export const ownConnection = "privacy-desk";

const theme: Theme = "conversations";
const resource = "privacyverzoeken";

/** `foundIn`: the connection in which the person was found, by whose key we know them. */
export function ownRecords({ db, vault, foundIn }: { db: Tx; vault: Vault; foundIn: string }): Gatherer {
  return {
    id: ownConnection,
    plan: (themes) => (themes.includes(theme) ? [{ resource, theme }] : []),
    check: async () => {
      await listIdsOfPerson(db, { connection: foundIn, key: "" });
    },
    async *collect(asked, { connection, key }) {
      if (connection !== ownConnection) throw new SourceError("other-connection", false);
      if (asked !== resource) throw new SourceError("unknown-resource", false);
      const person = { connection: foundIn, key };
      for (const id of await listIdsOfPerson(db, person)) {
        const now = await readDossier(db, id);
        if (isProvenOf(now.dossier, person)) yield await recordsOf(db, vault, { ...now, key });
      }
    },
  };
}

function isProvenOf(dossier: Dossier, { connection, key }: PersonRef): boolean {
  const { person } = dossier;
  if (person.state !== "found" || !mayGather(dossier)) return false;
  return person.person.connection === connection && person.person.key === key;
}

type Known = { id: string; dossier: Dossier; events: RecordedEvent[]; key: string };

/** What somebody else asked about the person tells that it was asked; the letters and words are of who asked. */
async function recordsOf(db: Tx, vault: Vault, known: Known): Promise<SourceRecord[]> {
  const { id, dossier, events, key } = known;
  const summary = requestIn(dossier);
  const looked = [
    ...(await listLooks(db, id)).map(({ role, day }) => look(role, day)),
    ...(await openedWithReason(db, vault, id)),
  ];
  const own = dossier.onBehalf === null ? await ownParts(db, vault, known) : [];
  const written = dossier.onBehalf ? events.filter(({ event }) => event.type === "note-added") : events;
  const notes = await wordsIn(db, vault, written);
  return numbered([summary, ...own, ...looked, ...notes], dossier.number, key);
}

type Value = FieldValue["value"] | null | undefined;
/** A part with its fields by name; `words` are somebody's own, so that a colleague looks. */
type Sketch = { title: string; kind: string; fields: Record<string, Value>; words?: Record<string, Value> };

const { words } = textsIn("nl");

function requestIn(dossier: Dossier): Sketch {
  const ended = endedAt(dossier);
  const { onBehalf, answerBy } = dossier;
  // What is added to an answer later does not change it.
  const { approval } = asPart(dossier, 0);
  return {
    title: "Uw privacyverzoek",
    kind: "verzoek",
    fields: {
      "Nummer van het verzoek": dossier.number,
      "Wat is gevraagd": words.rights[dossier.right].name,
      "Wie het vroeg": onBehalf ? words.capacities[onBehalf] : "U zelf",
      "Hoe het kwam": channels[dossier.channel],
      "Ontvangen op": dayOf(dossier.receivedAt),
      "Laatste dag voor ons antwoord": dueDayOf(dossier),
      Stand: words.phases[phaseOf(dossier)],
      Besluit: approval ? outcomes[approval.outcome] : null,
      "Beantwoord op": dossier.answeredAt ? dayOf(dossier.answeredAt) : null,
      "Afgerond op": ended ? dayOf(ended) : null,
      "Waar het antwoord komt": answerBy === "post" ? "Op papier" : "Op de website",
    },
  };
}

async function ownParts(db: Tx, vault: Vault, { id, dossier, events }: Known): Promise<Sketch[]> {
  const texts = await vault.readTexts(
    db,
    [
      ...dossier.questions.flatMap(({ text, answer }) => [text, answer?.text]),
      ...dossier.messages.map(({ text }) => text),
      dossier.footage,
    ].flatMap((ref) => ref?.textId ?? []),
  );
  const downloads = [...new Set(partsOf(dossier).flatMap((part) => part.downloads))];
  const wordsOf = (ref: { textId: string } | null | undefined) => (ref ? texts.get(ref.textId) : null);
  return [
    ...[...dossier.lastShown].map(([method, at]) => ({
      title: "Hoe u liet zien wie u bent",
      kind: "bewijs",
      fields: { Hoe: proofs[method], "Het laatst op": dayOf(at) },
    })),
    ...copiesIn(events),
    ...downloads.map((day) => ({ title: "Antwoord gedownload", kind: "download", fields: { Dag: day } })),
    ...dossier.questions.map(({ text, askedAt, closedAt, answer }) => ({
      title: "Vraag over uw verzoek",
      kind: "vraag",
      fields: {
        "Gevraagd op": dayOf(askedAt),
        "Beantwoord op": closedAt ? dayOf(closedAt) : null,
        "Hoe u antwoordde": answer ? answers[answer.choice] : null,
      },
      words: { "Onze vraag": wordsOf(text), "Uw antwoord": wordsOf(answer?.text) },
    })),
    ...dossier.messages.map(({ by, at, text }) => ({
      title: by === "tenant" ? "Bericht van u" : "Ons bericht over uw verzoek",
      kind: "tekst",
      fields: { "Geschreven op": dayOf(at) },
      words: { Tekst: wordsOf(text) },
    })),
    ...footageIn(wordsOf(dossier.footage)),
    ...(await listMails(db, id)).flatMap(({ kind, createdAt, acceptedAt }) => {
      const about = mails[kind];
      if (!about) return [];
      const fields = {
        Waarover: about,
        "Gemaakt op": dayOf(createdAt),
        "Verstuurd op": acceptedAt ? dayOf(acceptedAt) : null,
        Waarheen: kind === "code-by-sms" ? "Mobiel nummer" : "E-mailadres",
      };
      return [{ title: "Bericht aan u", kind: "bericht", fields }];
    }),
    ...(await listLetters(db, id)).map(({ kind, by, writtenAt, postedAt }) => ({
      title: kind === "recipient-notice" ? "Brief aan wie uw gegevens had" : "Brief aan u",
      kind: "brief",
      fields: {
        Waarover: words.letters[kind],
        "Geschreven op": dayOf(writtenAt),
        "Op de post op": postedAt ? dayOf(postedAt) : null,
        Waarheen: by === "portal" ? "Website" : kind === "recipient-notice" ? "Postadres" : "Huisadres",
      },
    })),
  ];
}

/** That there was a copy of an identity document, and what became of it; never what it was: that is gone. */
function copiesIn(events: RecordedEvent[]): Sketch[] {
  return events.flatMap(({ event, at }, place) => {
    if (event.type !== "id-copy-sent") return [];
    const end = events.slice(place).find((later) => isCopyOver.includes(later.event.type));
    const judged = end?.event.type === "id-copy-judged" ? end.event.result : null;
    const fields = {
      "Gestuurd op": dayOf(at),
      "Bekeken op": end && judged ? dayOf(end.at) : null,
      "Wat wij vonden": judged && copies[judged],
      "Gewist op": end ? dayOf(end.at) : null,
    };
    return [{ title: "Kopie van uw identiteitsbewijs", kind: "kopie", fields }];
  });
}

const isCopyOver: DossierEvent["type"][] = ["id-copy-judged", "id-copy-closed", "id-copy-lapsed"];

/** Which camera images somebody asked for, in their own words. */
function footageIn(text: string | null | undefined): Sketch[] {
  if (!text) return [];
  const asked = Footage.parse(JSON.parse(text));
  const { facts } = textsIn("nl").pages.inquiry;
  const said = Object.fromEntries(footageFacts.map((fact) => [facts[fact], asked[fact]]));
  return [{ title: "Camerabeelden waar u om vroeg", kind: "beelden", fields: {}, words: said }];
}

function look(role: keyof typeof roles, day: Day): Sketch {
  return { title: "Wie uw verzoek bekeek", kind: "bekeken", fields: { Wie: roles[role], Dag: day } };
}

async function openedWithReason(db: Tx, vault: Vault, id: string): Promise<Sketch[]> {
  const opened = await listOpened(db, id);
  const reasons = await vault.readTexts(
    db,
    opened.flatMap(({ reasonTextId }) => reasonTextId ?? []),
  );
  return opened.map(({ what, role, at, reasonTextId }) => ({
    title: what === "hidden" ? "Wie gevoelige gegevens opende" : "Wie uw dossier voor een collega opende",
    kind: "geopend",
    fields: { Wie: role ? roles[role] : null, Dag: dayOf(at) },
    words: { Waarom: reasons.get(reasonTextId ?? "") },
  }));
}

/** Notes of colleagues, and complaints to the board. */
async function wordsIn(db: Tx, vault: Vault, events: RecordedEvent[]): Promise<Sketch[]> {
  const written = events.flatMap(({ event, actor, at }) => {
    if (event.type === "note-added") return [{ ref: event.note, actor, at, title: "Notitie bij uw verzoek" }];
    if (event.type === "complaint-filed")
      return [{ ref: event.text, actor, at, title: "Klacht aan het bestuur" }];
    return [];
  });
  const texts = await vault.readTexts(
    db,
    written.map(({ ref }) => ref.textId),
  );
  return written.map(({ ref, actor, at, title }) => ({
    title,
    kind: title.startsWith("Notitie") ? "notitie" : "klacht",
    fields: { "Geschreven op": dayOf(at), Door: writerOf(actor) },
    words: { Tekst: texts.get(ref.textId) },
  }));
}

const writerOf = (actor: Actor) => (actor.kind === "staff" ? roles[actor.role] : "U zelf");

/** Each by its dossier and its place, which does not move: nothing is ever taken away from a dossier's history. */
function numbered(sketches: Sketch[], number: string, personKey: string): SourceRecord[] {
  const counted = new Map<string, number>();
  return sketches.map(({ title, kind, fields, words: own = {} }) => {
    const place = (counted.get(kind) ?? 0) + 1;
    counted.set(kind, place);
    const about = kind === "verzoek" ? {} : { "Bij verzoek": number };
    const filled = [...fieldsOf(kind, { ...about, ...fields }), ...fieldsOf(kind, own, true)];
    return {
      key: `${resource}/${number}.${kind}.${place}`,
      resource,
      theme,
      title,
      whose: "self" as const,
      personKey,
      release: filled.some(({ freeText }) => freeText) ? ("review" as const) : ("auto" as const),
      fields: filled,
    };
  });
}

function fieldsOf(kind: string, values: Record<string, Value>, freeText = false): FieldValue[] {
  return Object.entries(values).flatMap(([label, value]) =>
    value === null || value === undefined || value === ""
      ? []
      : [
          {
            field: `${resource}.${kind}.${label.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`,
            element: ownElement,
            label,
            value,
            ...(freeText ? { freeText: true as const } : {}),
          },
        ],
  );
}

// The labels of records are Dutch, as those of every source.
const roles = {
  handler: "Een behandelaar",
  "privacy-officer": "De privacy officer",
  director: "De directeur",
  auditor: "De auditor",
} as const;
const outcomes = {
  granted: "U krijgt uw gegevens",
  "partly-granted": "U krijgt een deel van uw gegevens",
  "no-data-held": "Wij vonden geen gegevens",
} as const;
const answers = {
  "own-words": "In uw eigen woorden",
  everything: "Alles",
  unknown: "Weet ik niet",
  proof: "U liet zien wie u bent",
} as const;
const channels: Record<Dossier["channel"], string> = {
  portal: "Via de website",
  letter: "Per brief",
  phone: "Per telefoon",
  visit: "Bij een bezoek",
  email: "Per e-mail",
};
const proofs: Record<Dossier["proofs"][number], string> = {
  ...words.codeWays,
  "call-back": "Aan de telefoon, op een nummer dat wij al hadden",
  counter: "Aan de balie",
  "portal-login": "Door in te loggen",
  eid: "Met een digitaal identiteitsbewijs",
  "id-copy": "Met een afgedekte kopie van uw identiteitsbewijs",
};
const copies: Record<CopyResult, string> = {
  fits: "Paste bij u",
  "does-not-fit": "Paste niet",
  "cannot-be-judged": "Niet te beoordelen",
  "badly-covered": "Niet goed afgedekt",
};

/** What goes to the tenant; the others go to colleagues. */
const mails: Record<string, string> = {
  "request-received": "Wij hebben uw verzoek",
  code: "Code",
  "code-by-sms": "Code",
  "was-it-you": "Of u het was",
  "term-extended": "Meer tijd voor uw verzoek",
  "fee-asked": "Kosten voor uw verzoek",
  "mailbox-change": "Een ander e-mailadres",
  "mailbox-new": "Een ander e-mailadres",
  "answer-ready": "Uw antwoord is klaar",
  "identity-question": "Onze vraag: laat zien dat u het bent",
  clarification: "Onze vraag over uw verzoek",
  interim: "Wij wachten op uw antwoord",
  "message-waits": "Ons bericht over uw verzoek",
  "id-copy-news": "De kopie van uw identiteitsbewijs",
  "supplement-ready": "Aanvulling op ons antwoord",
  withdrawn: "Uw verzoek is gestopt",
  duplicate: "Uw verzoek loopt al",
  "complaint-settled": "Uw klacht",
};
