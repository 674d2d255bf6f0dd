// Draws a letter as a page, from the same blocks as the PDF.

import type { Block, Letter } from "#app/domain/letters.ts";

/** A page of its own, or a part of one under a heading of the second level. */
export function LetterSheet({ letter, part = false }: { letter: Letter; part?: boolean }) {
  const Subject = part ? "h3" : "h1";
  return (
    <article className="letter" lang={letter.locale}>
      <header>
        <address>
          <b>{letter.sender.name}</b>
          {[...letter.sender.address, letter.sender.phone].map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
        {letter.addressee.length > 0 && (
          <p className="addressee">
            {letter.addressee.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </p>
        )}
      </header>
      <p className="when">
        {letter.date} · <bdi>{letter.number}</bdi>
      </p>
      <Subject className="subject">{letter.subject}</Subject>
      <p>{letter.salutation}</p>
      {letter.blocks.map((block) => (
        <BlockDrawn key={JSON.stringify(block)} block={block} heading={part ? "h4" : "h2"} />
      ))}
      <p className="closing">
        {letter.closing.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </article>
  );
}

function BlockDrawn({ block, heading: Heading }: { block: Block; heading: "h2" | "h4" }) {
  switch (block.kind) {
    case "heading":
      return <Heading>{block.text}</Heading>;
    case "paragraph":
      return <p>{block.text}</p>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "facts":
      return (
        <dl className="rows">
          {block.facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      );
    case "code":
      return (
        <p className="code">
          <bdi>{block.code}</bdi>
        </p>
      );
  }
}
