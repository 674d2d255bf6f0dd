// What comes in and what does not, by content: each file is looked at by the process that looks in production.

import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { fileTypes } from "#app/domain/files.ts";
import { openInspector } from "#app/server/uploads/inspector.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import { eicar } from "#tests/support/clamd.ts";
import {
  canary,
  docx,
  docxThatLies,
  docxThatSays,
  gzip,
  heic,
  jpeg,
  jpegWithPlace,
  packedStream,
  pdf,
  pdfOf,
  pdfThatSays,
  pixelBomb,
  png,
  relation,
  zipOf,
} from "#tests/support/upload-corpus.ts";

beforeAll(requireFreshBuild);

const { inspect } = openInspector();
const text = (content: string) => Buffer.from(content);
const joined = async (...parts: (Buffer | Promise<Buffer>)[]) => Buffer.concat(await Promise.all(parts));
const zip = () => zipOf({ "brief.txt": "inhoud" });
const script = (rest = "") => `/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) ${rest} >>`;
const objects = (content: string, dictionary = "/Type /ObjStm /N 1 /First 4") =>
  packedStream(content, dictionary);

const good = [
  { what: "a JPEG", bytes: jpeg, type: "jpeg" },
  { what: "a PNG", bytes: png, type: "png" },
  { what: "a PDF", bytes: () => pdf(), type: "pdf" },
  { what: "a PDF with packed objects", bytes: () => pdf("", objects("5 0 << /A 1 >>")), type: "pdf" },
  {
    what: "a PDF with an outline and a page of text",
    bytes: () => pdf("/Outlines << /First 3 0 R /Count 1 >>", packedStream("1 0 0 1 0 0 cm BT ET", "")),
    type: "pdf",
  },
  { what: "a Word document", bytes: () => docx(), type: "docx" },
  {
    what: "a Word document with a link to click",
    bytes: () => docx({ "word/_rels/document.xml.rels": relation("hyperlink", "https://voorbeeld.example") }),
    type: "docx",
  },
  { what: "a HEIC", bytes: heic, type: "heic" },
] as const;

test.each(good)("T-31 $what comes in as what it is", async ({ bytes, type }) => {
  const sent = await bytes();
  const inspected = await inspect(sent);
  if ("refused" in inspected) throw new Error(inspected.refused);
  expect(inspected.type).toBe(type);
  if (!fileTypes[type].redrawn) expect(Buffer.from(inspected.bytes).equals(sent)).toBe(true);
});

const hostile: { what: string; bytes: () => Buffer | Promise<Buffer>; refused: string }[] = [
  { what: "nothing at all", bytes: () => Buffer.alloc(0), refused: "empty" },
  {
    what: "an SVG with a script",
    bytes: () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    refused: "not-accepted",
  },
  {
    what: "an HTML page",
    bytes: () => text("<!doctype html><script>alert(1)</script>"),
    refused: "not-accepted",
  },
  { what: "a shell script", bytes: () => text("#!/bin/sh\nrm -rf /\n"), refused: "not-accepted" },
  { what: "a program for Windows", bytes: () => text(`MZ${"\0".repeat(200)}PE`), refused: "not-accepted" },
  { what: "the text of a virus", bytes: () => text(eicar), refused: "not-accepted" },
  {
    what: "a GIF",
    bytes: () =>
      sharp({ create: { width: 2, height: 2, channels: 3, background: "red" } })
        .gif()
        .toBuffer(),
    refused: "not-accepted",
  },
  { what: "a zip", bytes: zip, refused: "archive" },
  { what: "a gzip", bytes: gzip, refused: "archive" },
  { what: "a zip that ends as a PDF", bytes: () => joined(zip(), pdf()), refused: "archive" },
  {
    what: "a page of HTML before a PDF",
    bytes: () => joined(text("<html>"), pdf()),
    refused: "not-accepted",
  },
  { what: "a mark of Unicode before a PDF", bytes: () => joined(text("\uFEFF"), pdf()), refused: "mixed" },
  { what: "a PDF with a zip behind it", bytes: () => joined(pdf(), zip()), refused: "mixed" },
  {
    what: "a PDF with a zip in it whose remark ends as a PDF",
    bytes: () => joined(pdf(), zip(), text("%%EOF")),
    refused: "mixed",
  },
  { what: "a PDF with a script", bytes: () => pdf(script()), refused: "active" },
  {
    what: "a PDF with a script under a spelled name",
    bytes: () => pdf("/OpenAction << /S /J#61vaScript /J#53 (x) >>"),
    refused: "active",
  },
  {
    what: "a PDF that starts a program",
    bytes: () => pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"),
    refused: "active",
  },
  {
    what: "a PDF with a file in it",
    bytes: () => pdf("/Names << /EmbeddedFiles << /Names [(x) 4 0 R] >> >>"),
    refused: "active",
  },
  {
    what: "a PDF with a script among packed objects",
    bytes: () => pdf("", objects(`5 0 << ${script()} >>`)),
    refused: "active",
  },
  {
    what: "a PDF with packed objects that do not say what they are",
    bytes: () => pdf("", objects(`5 0 << ${script()} >>`, "/Type 9 0 R /N 1 /Fi#72st 4")),
    refused: "active",
  },
  {
    what: "a PDF with packed objects behind a word that is misread",
    bytes: () => pdf("", objects(`5 0 << ${script()} >>`, "/Type /ObjStm /N 1 /First 4 /X (1 0 obj)")),
    refused: "active",
  },
  {
    what: "a PDF with packed objects behind a word that is misread, in a way that nobody here unpacks",
    bytes: () =>
      pdf(
        "",
        "<< /Type /ObjStm /N 1 /First 4 /X (obj) /Filter /ASCIIHexDecode /Length 2 >>\nstream\n00\nendstream",
      ),
    refused: "locked",
  },
  {
    what: "a PDF with packed objects after a space",
    bytes: () => {
      const bytes = objects(`5 0 << ${script()} >>`).toString("latin1").replace("stream\n", "stream \r\n");
      return pdf("", Buffer.from(bytes, "latin1"));
    },
    refused: "active",
  },
  {
    what: "a PDF with packed objects that cannot be unpacked",
    bytes: () =>
      pdf("", "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 4 >>\nstream\nabcd\nendstream"),
    refused: "broken",
  },
  {
    what: "a PDF with objects packed in a way that nobody here unpacks",
    bytes: () =>
      pdf("", "<< /Type /ObjStm /N 1 /First 4 /Filter /ASCIIHexDecode /Length 2 >>\nstream\n00\nendstream"),
    refused: "locked",
  },
  {
    what: "a PDF whose packed objects are a bomb",
    bytes: () => pdf("", objects("0 ".repeat(40 * 1024 * 1024))),
    refused: "too-much-inside",
  },
  {
    what: "a PDF with a password",
    bytes: () =>
      pdfOf(["<< /Type /Catalog >>", "<< /Filter /Standard /V 4 >>"], "/Root 1 0 R /Encrypt 2 0 R"),
    refused: "locked",
  },
  { what: "a PDF that is cut", bytes: () => pdf().subarray(0, 80), refused: "broken" },
  { what: "a PNG that is cut", bytes: async () => (await png()).subarray(0, 60), refused: "broken" },
  { what: "a JPEG that is cut", bytes: async () => (await jpeg()).subarray(0, 300), refused: "broken" },
  {
    what: "a small PNG of 900 million pixels",
    bytes: () => pixelBomb(30_000, 30_000),
    refused: "too-many-pixels",
  },
  {
    what: "a Word document with a macro",
    bytes: () => docx({ "word/vbaProject.bin": "x" }),
    refused: "active",
  },
  {
    what: "a Word document with another document in it",
    bytes: () => docx({ "word/embeddings/oleObject1.bin": "x" }),
    refused: "active",
  },
  {
    what: "a Word document that fetches its template",
    bytes: () =>
      docx({ "word/_rels/settings.xml.rels": relation("attachedTemplate", "https://kwaad.example/a.dotm") }),
    refused: "active",
  },
  {
    what: "a Word document that fetches a picture under a spelled word",
    bytes: () =>
      docx({
        "word/_rels/document.xml.rels": relation("image", "https://kwaad.example/a").replace(
          "External",
          "&#69;xternal",
        ),
      }),
    refused: "active",
  },
  {
    what: "a Word document that is a bomb",
    bytes: () => docx({ "word/media/a.bin": Buffer.alloc(60 * 1024 * 1024) }),
    refused: "too-much-inside",
  },
  {
    what: "a Word document of thousands of parts",
    bytes: () =>
      docx(Object.fromEntries(Array.from({ length: 2100 }, (_, place) => [`word/${place}.xml`, ""]))),
    refused: "too-much-inside",
  },
  { what: "a Word document that lies about its size", bytes: docxThatLies, refused: "broken" },
  {
    what: "a Word document with something behind it",
    bytes: () => joined(docx(), text("MZ")),
    refused: "mixed",
  },
  { what: "a HEIC with a zip behind it", bytes: () => joined(heic(), zip()), refused: "mixed" },
  { what: "a HEIC that is cut", bytes: () => heic().subarray(0, 200), refused: "broken" },
];

test.each(hostile)("T-31 $what does not come in", async ({ bytes, refused }) => {
  expect(await inspect(await bytes())).toEqual({ refused });
});

test("T-31 a photo is drawn anew: upright, and without its place, its maker and what was hung behind it", async () => {
  const tail = await zipOf({ "kwaad.exe": canary });
  const sent = await joined(jpegWithPlace(), tail);
  const before = await sharp(sent).metadata();
  expect([before.orientation, before.exif?.includes(canary)]).toEqual([6, true]);
  const inspected = await inspect(sent);
  if ("refused" in inspected) throw new Error(inspected.refused);
  const drawn = Buffer.from(inspected.bytes);
  const { exif, icc, iptc, xmp, orientation, width, height } = await sharp(drawn).metadata();
  expect({ exif, icc, iptc, xmp, orientation, width, height }).toEqual({ width: 20, height: 40 });
  for (const gone of [canary, "Voorbeeld", "Exif", "kwaad.exe", "PK\x05\x06"])
    expect(drawn.includes(gone)).toBe(false);
});

test("T-31 a PNG loses what was hung behind it and the remarks in it", async () => {
  const sent = await joined(png(), zipOf({ "a.html": canary }));
  const inspected = await inspect(sent);
  if ("refused" in inspected) throw new Error(inspected.refused);
  expect(inspected.type).toBe("png");
  // How each part of an archive begins; two of its letters alone stand in a picture by chance.
  expect(Buffer.from(inspected.bytes).includes("PK\x03\x04")).toBe(false);
});

test.each([
  ["a PDF", () => pdfThatSays("BSN 111222333"), "seen"],
  ["a PDF without one", () => pdfThatSays("BSN 111222334"), undefined],
  ["a PDF without text", () => pdf(), undefined],
  ["a Word document", () => docxThatSays("BSN 111222333"), "seen"],
  ["a Word document that cuts it", () => docxThatSays("BSN 111", "222", "333"), "seen"],
  ["a Word document that spells a sign", () => docxThatSays("BSN &#49;11222333"), "seen"],
  ["a Word document without one", () => docxThatSays("BSN 111222334"), undefined],
] as const)("T-34 a citizen number in %s is told", async (_, make, expected) => {
  const inspected = await inspect(await make());
  expect("type" in inspected ? inspected.citizenNumber : inspected).toBe(expected);
});
