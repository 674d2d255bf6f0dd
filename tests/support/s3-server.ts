// A server that speaks S3 over the network: ListObjectsV2 and GetObject, and refuses what is not signed as AWS asks.
// The signature is worked out here by itself, from "Signature Version 4 signing process".

import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { defaultPace } from "#app/domain/turns.ts";

export const s3Keys = { keyId: "LEZER1", secret: "zeer/geheim+42" };

type Mood = {
  /** What to do with the next object that is asked: tell half of it, nothing, or an error. */
  object?: "half" | "hang" | "busy" | "redirect";
  /** The one object with which to do it; all, where none is named. */
  at?: string;
  /** What to do with lists: ignore the prefix, give the same token for ever, or no list at all. */
  list?: "ignores-prefix" | "same-token" | "html" | "busy" | "plain";
};

export async function startS3(bucket = "scans", pageSize = 1000) {
  const objects = new Map<string, Buffer>();
  const asked: string[] = [];
  const mood: Mood = {};
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    asked.push(request.url ?? "");
    if (!isSigned(request, url)) return fail(response, 403, "SignatureDoesNotMatch");
    const [, name = "", ...rest] = decodeURIComponent(url.pathname).split("/");
    if (name !== bucket) return fail(response, 404, "NoSuchBucket");
    if (url.searchParams.get("list-type") === "2") return list(response, url.searchParams);
    return get(response, rest.join("/"));
  });

  function list(response: ServerResponse, query: URLSearchParams) {
    if (mood.list === "busy") return fail(response, 503, "SlowDown", { "retry-after": "7" });
    if (mood.list === "html") return void response.end("<html>Log in</html>");
    const prefix = mood.list === "ignores-prefix" ? "" : (query.get("prefix") ?? "");
    const after = query.get("continuation-token") ?? "";
    const most = Math.min(Number(query.get("max-keys")), pageSize);
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    const page = keys.slice(0, most);
    const next = mood.list === "same-token" ? "a" : keys.length > most ? page.at(-1) : undefined;
    const isUrl = mood.list !== "plain" && query.get("encoding-type") === "url";
    const shown = (key: string) => escaped(isUrl ? encodeURIComponent(key).replaceAll("%20", "+") : key);
    const contents = page.map(
      (key) =>
        `<Contents><Key>${shown(key)}</Key><LastModified>2019-03-04T12:00:00.000Z</LastModified><Size>${objects.get(key)?.length}</Size></Contents>`,
    );
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name>${isUrl ? "<EncodingType>url</EncodingType>" : ""}<IsTruncated>${next !== undefined}</IsTruncated>${contents.join("")}${next === undefined ? "" : `<NextContinuationToken>${escaped(next)}</NextContinuationToken>`}</ListBucketResult>`,
    );
  }

  function get(response: ServerResponse, key: string) {
    const content = objects.get(key);
    if (!content) return fail(response, 404, "NoSuchKey");
    const isSpoilt = mood.at === undefined || mood.at === key;
    const { object } = isSpoilt ? mood : {};
    if (object === "busy") return fail(response, 500, "InternalError");
    if (object === "redirect") return fail(response, 307, "Elsewhere", { location: "http://127.0.0.1:1/" });
    response.writeHead(200, { "content-length": content.length });
    if (object === "hang") return void response.flushHeaders();
    if (object !== "half") return void response.end(content);
    response.write(content.subarray(0, content.length >> 1));
    setTimeout(() => response.destroy(), 50);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    objects,
    asked,
    mood,
    bucket: {
      endpoint: `http://localhost:${(server.address() as AddressInfo).port}`,
      region: "eu-west-1",
      name: bucket,
      prefix: "",
      ...s3Keys,
      pace: defaultPace,
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function fail(response: ServerResponse, status: number, code: string, headers = {}) {
  response.writeHead(status, headers).end(`<Error><Code>${code}</Code><Key>persoonsnaam</Key></Error>`);
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
/** Every byte but the unreserved ones, as the standard of the signature has it. */
const uriEncoded = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) =>
      /[A-Za-z0-9\-._~]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .join("");

function isSigned({ method, headers }: IncomingMessage, url: URL): boolean {
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([a-z0-9-]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    );
  if (!said) return false;
  const [, keyId, day = "", region = "", names = "", signature = ""] = said;
  const moment = String(headers["x-amz-date"]);
  if (keyId !== s3Keys.keyId || region !== "eu-west-1" || !moment.startsWith(day)) return false;
  if (!names.split(";").includes("host") || !names.split(";").includes("x-amz-date")) return false;
  const path = url.pathname.split("/").map((name) => uriEncoded(decodeURIComponent(name)));
  const query = [...url.searchParams]
    .map(([name, value]) => `${uriEncoded(name)}=${uriEncoded(value)}`)
    .sort();
  const canonical = [
    method,
    path.join("/"),
    query.join("&"),
    ...names.split(";").map((name) => `${name}:${String(headers[name]).trim()}`),
    "",
    names,
    String(headers["x-amz-content-sha256"]),
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", moment, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join(
    "\n",
  );
  const steps = [day, region, "s3", "aws4_request"];
  const key = steps.reduce<string | Buffer>((before, step) => hmac(before, step), `AWS4${s3Keys.secret}`);
  return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, "hex"));
}
