import {
  type AssuranceLevel,
  type Caution,
  loginMethods,
  type ProofMethod,
  type StaffMethod,
} from "#app/domain/identity.ts";
import type { IntakeChannel } from "#app/domain/receipt.ts";
import type { Theme } from "#app/domain/records.ts";
import type { Relation } from "#app/domain/relation.ts";
import { type Capacity, isMinor } from "#app/domain/representation.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { Card } from "../notice.tsx";
import { Time } from "../time.tsx";
import { type WantedShown, wishRows } from "../wish-rows.tsx";
import { ClueRows, type ClueShown } from "./clues.tsx";

/** As the tenant typed it, ready to read. */
export type ApplicantShown = {
  /** Who asks, where the rest is about somebody else. */
  representative: string | null;
  name: string;
  birthDate: string;
  address: string;
  mailbox: string | null;
  clues: ClueShown[];
};
export type IdentityShown = {
  level: AssuranceLevel;
  proofs: { method: ProofMethod; at: ShownTime }[];
  /** What a colleague saw or heard. */
  identified: { method: StaffMethod; at: ShownTime }[];
  cautions: Caution[];
};

/** How it came in, where a colleague wrote it down. */
export type IntakeShown = {
  channel: IntakeChannel;
  received: ShownTime;
  entered: ShownTime;
  by: string;
  lateReason: string | null;
};

type ApplicantCardProps = {
  locale: Locale;
  number: string;
  applicant: ApplicantShown | null;
  onBehalf: Capacity | null;
  relation: Relation;
  identity: IdentityShown;
  scope: Theme[];
  /** What is wanted of another right than access; null where nothing is. */
  wanted: WantedShown | null;
  answerBy: "portal" | "post";
  intake: IntakeShown | null;
};

export function ApplicantCard({
  locale,
  number,
  applicant,
  onBehalf,
  relation,
  identity,
  scope,
  wanted,
  answerBy,
  intake,
}: ApplicantCardProps) {
  const { pages, words, staff } = textsIn(locale);
  const { dossier, themes, authority } = staff;
  const texts = dossier.applicant;
  const rows = applicant
    ? [
        { label: onBehalf ? texts.aboutWhom : texts.name, value: applicant.name },
        { label: texts.birthDate, value: applicant.birthDate },
        { label: texts.address, value: applicant.address },
        { label: texts.mailbox, value: applicant.mailbox ?? texts.noMailbox },
      ]
    : [];
  const asker = onBehalf
    ? [
        {
          label: texts.representative,
          value: [applicant?.representative, words.capacities[onBehalf]].filter(Boolean).join(", "),
        },
      ]
    : [];
  const asked = [
    { label: texts.relation, value: pages.relation.relations[relation].label },
    ...(wanted ? wishRows(wanted, locale) : []),
    ...(scope.length > 0
      ? [{ label: texts.scope, value: scope.map((theme) => themes[theme]).join(", ") }]
      : []),
    { label: texts.answerBy, value: answerBy === "portal" ? texts.portal : texts.post },
  ];
  return (
    <>
      <Card title={dossier.sections.applicant}>
        {!applicant && <p>{texts.erased}</p>}
        <dl className="rows stacked">
          {[...asker, ...rows, ...asked].map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>
                <bdi>{row.value}</bdi>
              </dd>
            </div>
          ))}
          {intake && <IntakeRows intake={intake} locale={locale} />}
          <ClueRows clues={applicant?.clues ?? []} />
        </dl>
        {onBehalf && (
          <p>
            {isMinor(onBehalf) && <Badge tone="warn">{authority.minor}</Badge>}{" "}
            <a href={staffPaths.authority(number)}>{authority.title}</a>
          </p>
        )}
      </Card>
      <IdentityCard identity={identity} number={number} locale={locale} />
    </>
  );
}

function IntakeRows({ intake, locale }: { intake: IntakeShown; locale: Locale }) {
  const { dossier, channels } = textsIn(locale).staff;
  const texts = dossier.applicant;
  return (
    <>
      <div>
        <dt>{texts.came}</dt>
        <dd>
          {channels[intake.channel]}, <Time at={intake.received} />
        </dd>
      </div>
      <div>
        <dt>{texts.entered}</dt>
        <dd>
          <Time at={intake.entered} />, {texts.by} <bdi>{intake.by}</bdi>
        </dd>
      </div>
      {intake.lateReason && (
        <div>
          <dt>{texts.lateReason}</dt>
          <dd>
            <bdi>{intake.lateReason}</bdi>
          </dd>
        </div>
      )}
    </>
  );
}

const isLogin = (method: ProofMethod) => loginMethods.some((login) => login === method);

type IdentityCardProps = { identity: IdentityShown; number: string; locale: Locale };

function IdentityCard({ identity, number, locale }: IdentityCardProps) {
  const { words, staff } = textsIn(locale);
  const { dossier, codeWays, cautions } = staff;
  const shown = identity.proofs.length + identity.identified.length;
  return (
    <Card title={dossier.sections.identity}>
      <p>
        <Badge tone={identity.level >= "A2" ? "ok" : "neutral"}>{words.levels[identity.level]}</Badge>
      </p>
      {shown === 0 && <p>{dossier.identity.none}</p>}
      <ul className="links">
        {identity.identified.map(({ method, at }) => (
          <li key={`${method} ${at.iso}`}>
            {dossier.identity.identified[method]}
            <span className="small">
              <Time at={at} />
            </span>
          </li>
        ))}
        {identity.proofs.map((proof) => (
          <li key={`${proof.method} ${proof.at.iso}`}>
            {isLogin(proof.method) ? dossier.identity.loggedIn : dossier.identity.confirmed}{" "}
            {codeWays[proof.method]}
            <span className="small">
              <Time at={proof.at} />
            </span>
          </li>
        ))}
      </ul>
      {identity.cautions.map((caution) => (
        <p key={caution}>
          <Badge tone="warn">{cautions[caution]}</Badge>
        </p>
      ))}
      <p className="small">
        {identity.cautions.length > 0 ? dossier.identity.cautious : dossier.identity.explain}
      </p>
      <p>
        <a href={staffPaths.identity(number)}>{dossier.identity.open}</a>
      </p>
    </Card>
  );
}
