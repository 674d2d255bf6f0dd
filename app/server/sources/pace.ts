// How often a source may be asked, as its settings say it.

import { z } from "zod";
import { defaultPace, type Pace } from "#app/domain/turns.ts";

const clock = "([01]\\d|2[0-3]):[0-5]\\d";

/** "22:00-06:00" */
export const QuietHours = z
  .string()
  .regex(new RegExp(`^${clock}-${clock}$`), "must look like 22:00-06:00")
  .transform((written) => ({ from: written.slice(0, 5), until: written.slice(6) }))
  .refine(({ from, until }) => from !== until, "must end at another time than they begin");

export const RequestsPerSecond = z.coerce.number().min(0.1).max(1000).default(defaultPace.perSecond);
export const AtOnce = z.coerce.number().int().min(1).max(50).default(defaultPace.atOnce);

/** In a file with sources. */
export const paceWords = {
  requestsPerSecond: RequestsPerSecond,
  atOnce: AtOnce,
  quietHours: QuietHours.optional(),
};

type Said = {
  requestsPerSecond: number;
  atOnce: number;
  quietHours?: z.infer<typeof QuietHours> | undefined;
};

export const paceOf = ({ requestsPerSecond, atOnce, quietHours }: Said): Pace => ({
  perSecond: requestsPerSecond,
  atOnce,
  quiet: quietHours ?? null,
});
