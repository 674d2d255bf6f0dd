// Which camera images somebody asks for: place, day and time, in their own words. Kept only as a sealed text.

import { z } from "zod";

export const Footage = z.object({
  /** Where and when, as a visitor wrote it in one go. */
  words: z.string().optional(),
  address: z.string().optional(),
  entrance: z.string().optional(),
  day: z.iso.date().optional(),
  from: z.string().optional(),
  until: z.string().optional(),
  /** By what to recognise them: for who looks the images up, not for who keeps them. */
  looks: z.string().optional(),
});
export type Footage = z.infer<typeof Footage>;
