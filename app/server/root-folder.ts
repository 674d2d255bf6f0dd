import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the whole portal: the same from a source file as from what was built of it. */
export const rootFolder = folderOfPackage(import.meta.dirname);

function folderOfPackage(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : folderOfPackage(dirname(folder));
}
