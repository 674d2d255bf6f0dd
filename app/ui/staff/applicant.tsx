import type { AssuranceLevel, ProofMethod } from "#app/domain/identity.ts";
import type { Theme } from "#app/domain/records.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { Card } from "../notice.tsx";
import { Time } from "../time.tsx";

/** As the tenant typed it, ready to read. */
export type ApplicantShown = { name: string; birthDate: string; address: string; mailbox: string | null };
export type IdentityShown = { level: AssuranceLevel; proofs: { method: ProofMethod; at: ShownTime }[] };

type ApplicantCardProps = {
  locale: Locale;
  applicant: ApplicantShown | null;
  identity: IdentityShown;
  scope: Theme[];
  answerBy: "portal" | "post";
};

export function ApplicantCard({ locale, applicant, identity, scope, answerBy }: ApplicantCardProps) {
  const { dossier, themes } = textsIn(locale).staff;
  const texts = dossier.applicant;
  const rows = applicant
    ? [
        { label: texts.name, value: applicant.name },
        { label: texts.birthDate, value: applicant.birthDate },
        { label: texts.address, value: applicant.address },
        { label: texts.mailbox, value: applicant.mailbox ?? texts.noMailbox },
      ]
    : [];
  const asked = [
    { label: texts.scope, value: scope.map((theme) => themes[theme]).join(", ") },
    { label: texts.answerBy, value: answerBy === "portal" ? texts.portal : texts.post },
  ];
  return (
    <>
      <Card title={dossier.sections.applicant}>
        {!applicant && <p>{texts.erased}</p>}
        <dl className="rows stacked">
          {[...rows, ...asked].map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>
                <bdi>{row.value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <IdentityCard identity={identity} locale={locale} />
    </>
  );
}

function IdentityCard({ identity, locale }: { identity: IdentityShown; locale: Locale }) {
  const { words, staff } = textsIn(locale);
  const { dossier, codeWays } = staff;
  return (
    <Card title={dossier.sections.identity}>
      <p>
        <Badge tone={identity.level >= "A2" ? "ok" : "neutral"}>{words.levels[identity.level]}</Badge>
      </p>
      {identity.proofs.length === 0 && <p>{dossier.identity.none}</p>}
      <ul className="links">
        {identity.proofs.map((proof) => (
          <li key={`${proof.method} ${proof.at.iso}`}>
            {dossier.identity.confirmed} {codeWays[proof.method]}
            <span className="small">
              <Time at={proof.at} />
            </span>
          </li>
        ))}
      </ul>
      <p className="small">{dossier.identity.explain}</p>
    </Card>
  );
}
