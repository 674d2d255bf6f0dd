// One JSON line per happening. Only these fields exist, so nothing personal can slip in.

type Happening = {
  what: string;
  dossierId?: string;
  followUpId?: string;
  kind?: string;
  code?: string;
  status?: number;
  milliseconds?: number;
  errorId?: string;
};

export function log(level: "info" | "warn" | "error", happening: Happening) {
  const { what, dossierId, followUpId, kind, code, status, milliseconds, errorId } = happening;
  const line = {
    at: new Date().toISOString(),
    level,
    what,
    dossierId,
    followUpId,
    kind,
    code,
    status,
    milliseconds,
    errorId,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/**
 * A word for an error that can be kept and shown: its own code, else that of what caused it, else its name. Never its
 * message.
 */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error ? error.code : undefined;
  if (typeof code === "string" && /^[\w-]{1,60}$/.test(code)) return code;
  return error.cause instanceof Error ? codeOf(error.cause) : error.name;
}
