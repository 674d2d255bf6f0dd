// What somebody at the desk is: handles, watches over it, decides as the second person, or checks the log.

export const roles = ["handler", "privacy-officer", "director", "auditor"] as const;
export type Role = (typeof roles)[number];
