// Everything that one association's portal works with. There is no global state: two offices fit in a process.

import { type Config, housingSystemId } from "#app/config.server.ts";
import type { Pace } from "#app/domain/turns.ts";
import { connect, type Db, limitTransaction, type Tx } from "#db/client.server.ts";
import { openQueue } from "#db/queue.server.ts";
import { openErasureLedger } from "./erasure-ledger.ts";
import { openDrawer } from "./export/pdf.ts";
import { type Failpoint, failpointOf } from "./failpoints.ts";
import { openLive } from "./live.ts";
import { openMailer } from "./mail.ts";
import { ownConnection, ownRecords } from "./own-records.ts";
import { openPaperForms } from "./paper-form.ts";
import { openRateLimits } from "./rate-limits.ts";
import { openSigner } from "./signing.ts";
import { httpSmsGateway } from "./sms/http-gateway.ts";
import { fileGatherer } from "./sources/files-source.ts";
import type { Told } from "./sources/known-as.ts";
import type { Connector, Gatherer } from "./sources/source.ts";
import { sqlGatherer } from "./sources/sql-source.ts";
import { gateOf, type SharedGate } from "./sources/turns.ts";
import { veraConnector } from "./sources/vera-api.ts";
import { watchOf } from "./sources/watch.ts";
import { type Watch, watchedConnector, watchedGatherer } from "./sources/watched.ts";
import { openStorage } from "./storage.ts";
import { openInspector } from "./uploads/inspector.ts";
import { scannerAt } from "./uploads/virus-scan.ts";
import { openVault } from "./vault.ts";

export type Office = Awaited<ReturnType<typeof createOffice>>;

/**
 * Opens an office; `way` says whether this process sends jobs or also works them. The clock can be set, for what
 * happened in a make-believe past. Close it when done.
 */
export async function createOffice(config: Config, way: "send" | "work", now = () => new Date()) {
  const db = connect(config.databaseUrl);
  const queue = await openQueue(config.databaseUrl, way);
  const mailer = openMailer(config);
  const live = openLive(db);
  const failpoint = failpointOf(config.failpoints);
  const vault = openVault(config.masterKey);
  const watch = watchOf(db, now);
  const gates = new Map(
    [...pacesOf(config)].map(([id, pace]) => [id, gateOf({ db, queue, now }, id, pace)] as const),
  );
  const connectors = connectorsOf(config, watch, gates);
  const drawer = openDrawer();
  const signer = await openSigner(config);
  return {
    config,
    db,
    queue,
    mailer,
    /** Null where the association sends no text messages. */
    sms: config.sms && httpSmsGateway(config.sms),
    vault,
    signer,
    /** Of letters and of data as PDF. */
    drawer,
    /** What people fill in by hand, drawn once. */
    paperForms: openPaperForms(drawer, now),
    storage: openStorage(config.storageFolder, failpoint),
    ledger: openErasureLedger(config.ledgerFolder, failpoint),
    /** What asking a source passes, by its id; a folder has none. */
    gates,
    /** Where people are found, and gathered from. */
    connectors,
    /** Gathered from beside them, for whoever was found there. */
    gatherers: new Map([
      ...gatherersOf(config, connectors, watch, gates),
      [ownConnection, ownRecords({ db, vault, foundIn: housingSystemId })],
    ]),
    inspector: openInspector(),
    /** Null where nothing scans what colleagues bring. */
    scanner: config.clamd && scannerAt(config.clamd),
    live,
    rateLimits: openRateLimits(db),
    now,
    failpoint,
    transaction: <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, failpoint, work),
    async close() {
      await live.close();
      await queue.stop({ graceful: true, timeout: 20_000 });
      drawer.close();
      mailer.close();
      await db.$client.end({ timeout: 5 });
    },
  };
}

/** Well below what a statement waits for a lock: who waits for somebody frozen is still served. */
const secondsToHold = 15;

async function inTransaction<T>(db: Db, failpoint: Failpoint, work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await db.transaction(async (tx) => {
    await limitTransaction(tx, secondsToHold);
    const done = await work(tx);
    failpoint();
    return done;
  });
  failpoint();
  return result;
}

/** How each source that is asked over a network may be asked, by its id. */
function pacesOf({ housingSystemPace, sqlSources, fileSources }: Config): Map<string, Pace> {
  return new Map([
    [housingSystemId, housingSystemPace],
    ...sqlSources.map(({ id, pace }) => [id, pace] as const),
    ...fileSources.flatMap(({ id, at }) => ("bucket" in at ? [[id, at.bucket.pace] as const] : [])),
  ]);
}

type Gates = Map<string, SharedGate>;

function connectorsOf({ housingSystem }: Config, watch: Watch, gates: Gates): Map<string, Connector> {
  const pageSize = 100;
  const connector = veraConnector(
    { id: housingSystemId, ...housingSystem, pageSize },
    gates.get(housingSystemId),
  );
  return new Map([[housingSystemId, watchedConnector(connector, watch)]]);
}

function gatherersOf(
  { sqlSources, fileSources }: Config,
  connectors: Map<string, Connector>,
  watch: Watch,
  gates: Gates,
): Map<string, Gatherer> {
  const told: Told = async (key, signal, by) => {
    const housingSystem = connectors.get(housingSystemId);
    const person = { connection: housingSystemId, key };
    const answer =
      by === "customer-number"
        ? housingSystem?.customerNumber(person, signal)
        : housingSystem?.externalKey(person, by.externalKey, signal);
    return (await answer) ?? null;
  };
  const gatherers = [
    ...sqlSources.map((source) => sqlGatherer(source, told, gates.get(source.id))),
    ...fileSources.map((source) => fileGatherer(source, told, gates.get(source.id))),
  ];
  return new Map(gatherers.map((gatherer) => [gatherer.id, watchedGatherer(gatherer, watch)]));
}
