// What was begun is ended in the opposite order, each part once, also when one of them fails.

export type Endings = ReturnType<typeof collectEndings>;

export function collectEndings() {
  const endings: (() => Promise<void>)[] = [];
  return {
    add(end: () => Promise<void>) {
      endings.push(end);
    },
    async endAll() {
      const failures: unknown[] = [];
      for (let end = endings.pop(); end; end = endings.pop()) {
        await end().catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw new AggregateError(failures, "Not everything could be stopped");
    },
  };
}
