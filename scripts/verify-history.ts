// Walks the whole history and names the first broken entry of each stream. Ends with 1 when there is one.

import { connect } from "#db/client.server.ts";
import { verifyHistory } from "#db/history.ts";

const db = connect(process.env.DATABASE_URL ?? "", { connections: 1 });
const { entries, breaks } = await verifyHistory(db);
for (const { stream, version, why } of breaks) console.error(`${stream} entry ${version}: ${why}`);
console.log(`${entries} entries, ${breaks.length} broken streams`);
await db.$client.end();
process.exitCode = breaks.length === 0 ? 0 : 1;
