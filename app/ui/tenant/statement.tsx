// The privacy statement for everybody: in force, older, and the list of versions.

import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Notice } from "../notice.tsx";
import { type DifferenceShown, RegisterDifference } from "../register-difference.tsx";
import { Statement, type StatementShown } from "../statement.tsx";
import { Time } from "../time.tsx";

export type VersionShown = { version: number; from: ShownTime };

export type StatementPageProps = { statement: StatementShown; version: VersionShown };

export function StatementPage({ statement, version }: StatementPageProps) {
  const { locale, organisation } = statement;
  const words = textsIn(locale).pages.statement;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead(organisation.name)}</p>
      <p>
        {words.version(version.version, version.from.text)}{" "}
        <a href={pathsIn(locale).statementVersions}>{words.olderVersions}</a>
      </p>
      <Statement {...statement} />
    </>
  );
}

export type StatementVersionsProps = { locale: Locale; versions: VersionShown[] };

/** The newest first. */
export function StatementVersions({ locale, versions }: StatementVersionsProps) {
  const words = textsIn(locale).pages.statement.versions;
  const paths = pathsIn(locale);
  return (
    <div className="narrow">
      <p className="back">
        <a href={paths.statement}>{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <ul className="links">
        {versions.map(({ version, from }, place) => (
          <li key={version}>
            <a href={paths.statementVersion(version)}>{words.version(version)}</a>
            <span className="small">
              {words.from} <Time at={from} />
              {place === 0 && ` (${words.now})`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export type StatementVersionProps = StatementPageProps & {
  /** The version in force; the same one when this page shows that. */
  current: VersionShown;
  /** From the version before it; null of the first one. */
  differences: DifferenceShown[] | null;
};

export function StatementVersion({ statement, version, current, differences }: StatementVersionProps) {
  const { locale } = statement;
  const { versions, difference, title } = textsIn(locale).pages.statement;
  const paths = pathsIn(locale);
  const isOld = version.version !== current.version;
  return (
    <>
      <p className="back">
        <a href={paths.statementVersions}>{versions.title}</a>
      </p>
      <h1>
        {title}, {versions.version(version.version).toLowerCase()}
      </h1>
      <p className="lead">
        {versions.from} <Time at={version.from} />
      </p>
      {isOld && (
        <Notice tone="warn" title={versions.old}>
          <p>
            {versions.oldWhat(current.version, current.from.text)} {versions.request}
          </p>
          <p>
            <a href={paths.statement}>{versions.toNow}</a>
          </p>
        </Notice>
      )}
      {differences ? (
        <>
          <h2>{difference.title(version.version - 1)}</h2>
          <RegisterDifference locale={locale} differences={differences} />
        </>
      ) : (
        <p>{difference.first}</p>
      )}
      <Statement {...statement} />
    </>
  );
}
