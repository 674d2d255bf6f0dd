// What the identity provider remembers, in memory: after a restart everybody signs in again.

import type { Adapter, AdapterPayload } from "oidc-provider";

type Kept = { payload: AdapterPayload; until: number };

export function signInStore() {
  const kept = new Map<string, Kept>();
  return (model: string): Adapter => storeOf(kept, model);
}

function storeOf(kept: Map<string, Kept>, model: string): Adapter {
  const key = (id: string) => `${model}:${id}`;
  const live = (entry: Kept | undefined) => (entry && entry.until > Date.now() ? entry.payload : undefined);
  const first = (fits: (payload: AdapterPayload) => boolean) =>
    live([...kept].find(([name, { payload }]) => name.startsWith(`${model}:`) && fits(payload))?.[1]);
  return {
    async upsert(id, payload, seconds = 3600) {
      kept.set(key(id), { payload, until: Date.now() + seconds * 1000 });
    },
    find: async (id) => live(kept.get(key(id))),
    findByUid: async (uid) => first((payload) => payload.uid === uid),
    findByUserCode: async (code) => first((payload) => payload.userCode === code),
    async consume(id) {
      const entry = kept.get(key(id));
      if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      kept.delete(key(id));
    },
    async revokeByGrantId(grantId) {
      for (const [name, { payload }] of kept) if (payload.grantId === grantId) kept.delete(name);
    },
  };
}
