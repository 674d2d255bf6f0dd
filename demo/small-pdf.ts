// A page of text as a PDF, as small as it can be.

const heading = 16;
const body = 11;
const lineHeight = 18;

/** One page of A4; the first line is its heading. Latin letters only. */
export function smallPdf([title = "", ...lines]: string[]): Buffer {
  const drawn = [
    `BT /F2 ${heading} Tf 70 760 Td (${written(title)}) Tj ET`,
    ...lines.map(
      (line, place) => `BT /F1 ${body} Tf 70 ${725 - place * lineHeight} Td (${written(line)}) Tj ET`,
    ),
  ].join("\n");
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  return pdfWith([
    "<< /Type /Catalog /Pages 2 0 R /Lang (nl) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
    `<< /Length ${Buffer.byteLength(drawn, "latin1")} >>\nstream\n${drawn}\nendstream`,
    font("Helvetica"),
    font("Helvetica-Bold"),
  ]);
}

const written = (text: string) => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

function pdfWith(objects: string[]): Buffer {
  let text = "%PDF-1.4\n";
  const places = objects.map((object, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  const count = objects.length + 1;
  text += `xref\n0 ${count}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}
