// What marks a dossier beside its ordinary way: a breach, a case in court, a complaint.

export const flags = ["breach", "court", "complaint"] as const;
export type Flag = (typeof flags)[number];

/** A flag that stands, and since when; of a breach: since somebody knew of it. */
export type Raised = { flag: Flag; since: Date };

/** A complaint to the board; its id is that of the text in which it is kept. */
export type Complaint = { complaintId: string; at: Date; settledAt: Date | null };

/** How many complaints about one request can be sent through the portal (ours). */
export const mostComplaints = 5;

/** Within so long after somebody knew of it a breach is reported to the authority: GDPR art. 33(1). */
const breachReportTerm = 72 * 3600_000;

/**
 * Until when a breach is to be reported. Plain hours, also over a weekend (ours): Reg. 1182/71, art. 3 might give more,
 * and nobody should count on that.
 */
export function breachReportDue(knownSince: Date): Date {
  return new Date(knownSince.getTime() + breachReportTerm);
}

/**
 * Whether nothing of a dossier may be erased, whatever its term: somebody may still have to judge what was done with it
 * (law notes F.3; GDPR art. 17(3)(e), art. 18(2)).
 */
export function holdsRetention({ flags: raised }: { flags: Raised[] }): boolean {
  return raised.some(({ flag }) => flag === "court" || flag === "complaint");
}
