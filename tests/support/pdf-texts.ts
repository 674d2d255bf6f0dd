// Where the words of a PDF stand, and how large they are.

import { getDocumentProxy } from "unpdf";

/** Each piece of text with its size and where it ends on its page, in points. */
export async function textsOf(pdf: Uint8Array): Promise<{ text: string; points: number; right: number }[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const texts = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) {
      if (!("str" in item) || !item.str.trim()) continue;
      texts.push({ text: item.str, points: item.height, right: Number(item.transform[4]) + item.width });
    }
  }
  return texts;
}
