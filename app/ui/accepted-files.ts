import { fileTypeNames, fileTypes } from "#app/domain/files.ts";

/** Helps to choose; what a file is shows when it is here. */
export const acceptedFiles = fileTypeNames
  .flatMap((type) => [fileTypes[type].media, `.${fileTypes[type].ending}`])
  .join(",");
