// Documents: what they are. Of the file itself only the name, the kind and the size are told.

import { documentRule } from "./document-rules.ts";
import { recordOf } from "./record.ts";
import type { Message } from "./schemas.ts";
import { Document } from "./schemas.ts";
import type { Round } from "./subject.ts";
import { linkTo, ownerAmongLinks } from "./subject.ts";

export async function* collectDocuments({ api, subject, signal }: Round) {
  for await (const page of api.pages("informatieobjecten", { relaties: linkTo(subject) }, signal)) {
    yield page.map((whole) => {
      const owner = ownerAmongLinks(Document.parse(whole).relaties, subject);
      const message = withNote(whole);
      return recordOf({ resource: "informatieobjecten", rule: documentRule, message, subject, owner });
    });
  }
}

function withNote(message: Message): Message {
  const document = Document.parse(message);
  return document.bestand ? { ...message, bestand: noteOn(document) } : message;
}

/** "huurcontract.pdf (application/pdf, 1234 bytes)" */
function noteOn({ bestand, bestandsnaam, bestandsgrootte, formaat }: Document): string {
  const size = bestandsgrootte ?? Buffer.byteLength(bestand ?? "", "base64");
  const kind = [formaat?.naam ?? formaat?.code, `${size} bytes`].filter(Boolean).join(", ");
  return `${bestandsnaam ?? "zonder naam"} (${kind})`;
}
