import { afterAll, beforeAll, expect, test } from "vitest";
import { generateAssociation } from "#demo/association/association.ts";
import { fillAssociation } from "#demo/association/fill.ts";
import { type HousingSystem, startHousingSystem } from "#demo/housing-system/start.ts";
import { emptyDatabase, type FreshDatabase } from "#tests/support/database.ts";

const client = { clientId: "loket", clientSecret: "only-for-this-test" };
const writer = { clientId: "loket-schrijft", clientSecret: "only-to-write-in-this-test" };
const association = generateAssociation({ profile: "small" });
const tenant = association.trickyPersons.D01;
let database: FreshDatabase;
let system: HousingSystem;

beforeAll(async () => {
  database = await emptyDatabase();
  await fillAssociation(database.url, association);
  system = await startHousingSystem({ ...client, writer, databaseUrl: database.url, port: 0 });
});

afterAll(async () => {
  await system.stop();
  await database.drop();
});

test("without a token, or with a wrong one, nothing is told", async () => {
  expect((await fetch(`${system.url}/relaties/natuurlijk-personen`)).status).toBe(401);
  expect((await get("/relaties/natuurlijk-personen", "made-up")).status).toBe(401);
});

test("a wrong secret gets no token", async () => {
  const answer = await askToken(system.url, { clientSecret: "guessed" });
  expect(answer.status).toBe(401);
});

test("a token opens only what its scope names", async () => {
  const token = await tokenFor("Relaties.Contactgegevens.Read");
  expect((await get("/relaties/contactgegevens", token)).status).toBe(200);
  expect((await get("/relaties/natuurlijk-personen", token)).status).toBe(401);
  expect((await askToken(system.url, { scope: "Relaties.Opleidingen.Read" })).status).toBe(400);
});

test("a token ends", async () => {
  const short = await startHousingSystem({
    ...client,
    databaseUrl: database.url,
    port: 0,
    tokenLifetimeSeconds: 0,
  });
  const { access_token } = await (await askToken(short.url, {})).json();
  const answer = await fetch(`${short.url}/relaties/natuurlijk-personen`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
  expect(answer.status).toBe(401);
  await short.stop();
});

test("a list comes in pages of the size asked, at most a hundred, with the total in the header", async () => {
  const token = await tokenFor();
  const small = await get("/financien/boekingen", token, 7);
  expect(await small.json()).toHaveLength(7);
  expect(small.headers.get("x-parameters-aantal")).toBe(String(association.bookings.length));
  expect(await (await get("/financien/boekingen", token, 500)).json()).toHaveLength(100);
});

test("following the cursor gives every record once", async () => {
  const token = await tokenFor();
  const ids: string[] = [];
  let cursor: string | null = "";
  do {
    const answer = await get(`/relaties/natuurlijk-personen${cursor ? `?cursor=${cursor}` : ""}`, token, 9);
    ids.push(...(await answer.json()).map(({ id }: { id: string }) => id));
    cursor = answer.headers.get("x-parameters-cursor");
  } while (cursor);
  expect(ids.toSorted()).toEqual(association.people.map(({ id }) => id).toSorted());
});

test("a list is asked by example, also by a link to the person", async () => {
  const token = await tokenFor();
  const link = encodeURIComponent(`${system.url}/relaties/natuurlijk-personen/${tenant?.id}`);
  const contracts = await (await get(`/overeenkomsten/huurovereenkomsten?relaties=${link}`, token)).json();
  expect(contracts).toHaveLength(1);
  expect(contracts[0].relaties).toHaveLength(2);
  const people = await get(`/relaties/natuurlijk-personen?achternaam=${tenant?.achternaam}`, token);
  expect((await people.json())[0].code).toBe(tenant?.code);
});

test("an attribute that cannot be asked by is refused, and a record that is not there is not found", async () => {
  const token = await tokenFor();
  expect((await get("/relaties/natuurlijk-personen?bsn=999980000", token)).status).toBe(400);
  expect((await get("/relaties/natuurlijk-personen/nobody", token)).status).toBe(404);
});

test("a list of addresses tells the present, or the moment asked for", async () => {
  const token = await tokenFor();
  const moved = association.trickyPersons.T12;
  const path = `/relaties/relatie-adressen?relatie.id=${moved?.id}`;
  const ends = async (moment: string) => {
    const headers = { authorization: `Bearer ${token}`, "X-Parameters-PeiltijdstipMaterieel": moment };
    const rows = await (await fetch(`${system.url}${path}`, { headers })).json();
    return rows.map(({ begindatum, einddatum }: Record<string, string>) => [begindatum, einddatum ?? null]);
  };
  expect(await ends("")).toEqual([["2022-09-01", null]]);
  expect(await ends("2020-01-01T00:00:00Z")).toEqual([["2012-02-01", "2022-08-31"]]);
  expect(await ends("2012-01-31T23:59:59Z")).toEqual([]);
});

test("a moment that is none is refused", async () => {
  const headers = {
    authorization: `Bearer ${await tokenFor()}`,
    "X-Parameters-PeiltijdstipMaterieel": "yesterday",
  };
  expect((await fetch(`${system.url}/relaties/relatie-adressen`, { headers })).status).toBe(400);
});

test.each([
  ["/relaties/contactmomenten", "relaties.id"],
  ["/onderhoud/onderhoudsverzoeken", "relaties"],
  ["/onderhoud/onderhoudsorders", "relaties"],
  ["/dossier/zaken", "relaties"],
  ["/dossier/zaakrollen", "relatie"],
  ["/dossier/informatieobjecten", "relaties"],
])("%s is asked by the person it names, and comes in pages", async (path, attribute) => {
  const token = await tokenFor();
  const person = association.trickyPersons.T24?.id;
  const value = attribute.endsWith(".id")
    ? `${person}`
    : `${system.url}/relaties/natuurlijk-personen/${person}`;
  const answer = await get(`${path}?${attribute}=${encodeURIComponent(value)}`, token, 5);
  const rows = await answer.json();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThanOrEqual(5);
  expect(JSON.stringify(rows)).toContain(person);
  expect(Number(answer.headers.get("x-parameters-aantal"))).toBeGreaterThanOrEqual(rows.length);
});

test("nobody can ask for a fault over HTTP, and one that is cleared is over", async () => {
  const token = await tokenFor();
  system.setFault(/contactgegevens/, { kind: "error", status: 500 });
  expect((await get("/relaties/contactgegevens", token)).status).toBe(500);
  expect((await get("/relaties/betaalgegevens", token)).status).toBe(200);
  system.clearFaults();
  expect((await get("/relaties/contactgegevens", token)).status).toBe(200);
  expect((await get("/faults", token)).status).toBe(404);
});

test("who may only read changes nothing, and who may change something speaks as the standard does", async () => {
  const id = tenant?.id;
  expect(await patch({ id, voornaam: "Anders" }, await tokenFor())).toBe(401);
  const scope = "Relaties.NatuurlijkPersonen.ReadWrite";
  expect((await askToken(system.url, { scope })).status).toBe(400);
  const { access_token: token } = await (await askToken(system.url, { scope, by: writer })).json();
  for (const wrong of [{ bsn: null }, { voornaam: null }, { onbekend: "x" }, { geboortedatum: "" }, {}])
    expect(await patch({ id, ...wrong }, token), JSON.stringify(wrong)).toBe(400);
  expect(await patch({ id: "nobody", voornaam: "Anders" }, token)).toBe(404);
  const removed = await fetch(`${system.url}/relaties/natuurlijk-personen/${id}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${token}` },
  });
  expect(removed.status).toBe(404);
  const now = await (await get(`/relaties/natuurlijk-personen/${id}`, await tokenFor())).json();
  expect(now.voornaam).toBe(tenant?.voornaam);
});

async function patch(message: object, token: string): Promise<number> {
  const answer = await fetch(`${system.url}/relaties/natuurlijk-personen`, {
    method: "PATCH",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(message),
  });
  return answer.status;
}

function askToken(url: string, wish: { clientSecret?: string; scope?: string; by?: typeof client }) {
  const { clientId, clientSecret } = wish.by ?? client;
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: wish.clientSecret ?? clientSecret,
    ...(wish.scope ? { scope: wish.scope } : {}),
  });
  return fetch(`${url}/oauth/token`, { method: "POST", body });
}

async function tokenFor(scope?: string): Promise<string> {
  const answer = await askToken(system.url, scope ? { scope } : {});
  return (await answer.json()).access_token;
}

function get(path: string, token: string, size = 20) {
  const headers = { authorization: `Bearer ${token}`, "X-Parameters-AantalPerPagina": String(size) };
  return fetch(`${system.url}${path}`, { headers });
}
