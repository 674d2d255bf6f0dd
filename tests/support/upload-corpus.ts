// Files to bring, made here from their own bytes: good ones of each kind, and hostile ones.

import { buffer } from "node:stream/consumers";
import { crc32, deflateSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { ZipFile } from "yazl";

/** Stands in what must be gone after a picture is drawn anew. */
export const canary = "KANARIE-52.1583N-5.3872E";

const photo = (width = 40, height = 20) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "red",
      noise: { type: "gaussian", mean: 120, sigma: 40 },
    },
  });

/** As a telephone makes it: lying on its side, with the place and a remark. */
export function jpegWithPlace(): Promise<Buffer> {
  return photo()
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Orientation: "6", ImageDescription: canary, Make: "Voorbeeld" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "52/1 9/1 30/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "5/1 23/1 14/1",
      },
    })
    .toBuffer();
}

export const jpeg = () => photo().jpeg().toBuffer();
export const png = () => photo().png().toBuffer();

/** A PDF of these objects, the first of which is its catalogue. */
export function pdfOf(objects: (string | Buffer)[], trailer = "/Root 1 0 R"): Buffer {
  const parts = [Buffer.from("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "latin1")];
  const places: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [place, object] of objects.entries()) {
    places.push(length());
    parts.push(Buffer.from(`${place + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
  }
  const table = length();
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const pages = [
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
];
export const pdf = (catalogue = "", ...more: (string | Buffer)[]) =>
  pdfOf([`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, ...pages, ...more]);

/** A stream object; what it holds is packed. */
export function packedStream(content: string, dictionary: string): Buffer {
  const data = deflateSync(content);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);
}

const contentTypes = (main: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const wordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const relations = (inside: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const toDocument =
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>';
export const relation = (kind: string, target: string) =>
  relations(
    `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`,
  );

export async function zipOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

export function docx(more: Record<string, string | Buffer> = {}, main = wordMain): Promise<Buffer> {
  return zipOf({
    "[Content_Types].xml": contentTypes(main),
    "_rels/.rels": relations(toDocument),
    "word/document.xml":
      '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Brief</w:t></w:r></w:p></w:body></w:document>',
    ...more,
  });
}

/** A document with a part that says in the list of the zip to be smaller than it is. */
export async function docxThatLies(): Promise<Buffer> {
  const bytes = await docx({ "word/media/x.bin": Buffer.alloc(900_000, 1) });
  const entry = bytes.lastIndexOf("word/media/x.bin");
  bytes.writeUInt32LE(1000, entry - 46 + 24);
  return bytes;
}

function box(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, content]);
}

export const heic = () =>
  Buffer.concat([
    box("ftyp", Buffer.from("heic\0\0\0\0mif1heic", "latin1")),
    box("meta", Buffer.alloc(40)),
    box("mdat", Buffer.alloc(500, 7)),
  ]);

/** The head of a PNG that says to be of this size; packed well it is small. */
export function pixelBomb(width: number, height: number): Buffer {
  const chunk = (name: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(Math.ceil(width / 8 + 1) * 64))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export const gzip = () => gzipSync("inhoud");

/** A PDF with these words in its text layer. */
export function pdfThatSays(words: string): Buffer {
  const content = `BT /F1 12 Tf 10 100 Td (${words}) Tj ET`;
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    packedStream(content, ""),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]);
}

/** A Word document with these runs, one behind the other. */
export const docxThatSays = (...runs: string[]) =>
  docx({
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join("")}</w:p></w:body></w:document>`,
  });
