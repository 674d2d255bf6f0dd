// The log of a dossier: what happened, whether it is whole, and who looked. It shows nothing of the person.

import type { Role } from "#app/domain/actors.ts";
import type { ReadingKind } from "#app/domain/need-to-know.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Card, Notice } from "../notice.tsx";
import { BackLink } from "../step-line.tsx";
import { Time } from "../time.tsx";
import { DossierFacts, type DossierFactsProps } from "./dossier-facts.tsx";
import { History, type HistoryEntry } from "./history.tsx";

type ReadingShown = {
  id: string;
  name: string;
  role: Role;
  what: ReadingKind;
  at: ShownTime;
  /** Why they opened it, for who may read that; null where there is none. */
  reason: string | null;
};

export type LogProps = DossierFactsProps & {
  dueWhy: string[];
  /** The place of the first entry that does not fit; null when all do. */
  brokenAt: number | null;
  /** Whether there is a certificate. */
  ended: boolean;
  entries: HistoryEntry[];
  readings: ReadingShown[];
};

const certificateLinks = ["bewijs.pdf", "certificate.pdf", "bewijs.json", "bewijs.json.jws"] as const;

export function Log(props: LogProps) {
  const { locale, number, dueWhy, brokenAt, ended, entries, readings } = props;
  const { log, dossier, frame } = textsIn(locale).staff;
  return (
    <>
      <BackLink href={staffPaths.queue} words={dossier} />
      <DossierFacts {...props} />
      <p className="small">{dueWhy.join(" ")}</p>
      {brokenAt === null ? (
        <Notice tone="ok" title={log.whole}>
          <p>{log.wholeWhat(entries.length)}</p>
        </Notice>
      ) : (
        <Notice tone="danger" title={log.broken}>
          <p>{log.brokenWhat(brokenAt)}</p>
        </Notice>
      )}
      <div className="two">
        <aside>
          {ended && (
            <Card title={log.certificate.title}>
              <p>{log.certificate.about}</p>
              <ul className="links">
                {certificateLinks.map((file) => (
                  <li key={file}>
                    <a href={staffPaths.certificate(number, file)} download>
                      {log.certificate.files[file]}
                    </a>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Card title={log.readings}>
            {readings.length === 0 && <p>{log.noReadings}</p>}
            <ol className="history">
              {readings.map(({ id, name, role, what, at, reason }) => (
                <li key={id}>
                  <p>
                    <bdi>{name}</bdi> ({frame.roles[role].toLowerCase()}) {log.what[what]}
                  </p>
                  {reason && (
                    <p className="own-words">
                      <bdi>{reason}</bdi>
                    </p>
                  )}
                  <p className="when">
                    <Time at={at} />
                  </p>
                </li>
              ))}
            </ol>
          </Card>
        </aside>
        <div>
          <History entries={entries} locale={locale} />
        </div>
      </div>
    </>
  );
}
