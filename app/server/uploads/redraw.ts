// Decodes a picture and draws it anew, upright: what else was in the file (place, camera, a tail) does not come along.

import sharp from "sharp";
import type { Inspected } from "#app/domain/files.ts";

/** Some 160 MB once decoded; a telephone makes 12 to 50 million (security notes, T-31). */
export const mostPixels = 50_000_000;

// The library reads many kinds more, SVG and PDF among them.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer"] });
sharp.concurrency(1);
sharp.cache(false);

export async function redraw(type: "jpeg" | "png", bytes: Buffer): Promise<Inspected> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return { refused: "too-many-pixels" };
    const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" }).autoOrient();
    const drawn = type === "jpeg" ? upright.jpeg({ quality: 90 }) : upright.png();
    return { type, bytes: await drawn.toBuffer() };
  } catch {
    return { refused: "broken" };
  }
}
