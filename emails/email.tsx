// What an e-mail is, and how it becomes HTML and plain text from one source.

import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import { render, toPlainText } from "@react-email/render";
import type { ReactNode } from "react";
import type { Locale } from "#app/domain/locale.ts";
import { darkRules, look } from "./look.ts";

/** What every e-mail is told. Days and moments come as written in the language. */
export type EmailFacts = {
  locale: Locale;
  number: string;
  organisation: { name: string; phone: string };
};

export type Email = { subject: string; html: string; text: string };

export type EmailContent = {
  locale: Locale;
  subject: string;
  heading: string;
  paragraphs: string[];
  /** The same in another language, where the reader's is not known. */
  also?: { locale: Locale; paragraphs: string[] };
  code: string | null;
  /** At most one; the host is printed under the button. */
  action: { label: string; link: string; opens: string } | null;
  foot: string[];
};

export async function composeEmail(content: EmailContent): Promise<Email> {
  const html = await render(<Layout content={content} />);
  return { subject: content.subject, html, text: plainText(html) };
}

function plainText(html: string): string {
  return toPlainText(html, {
    wordwrap: 72,
    selectors: [
      { selector: "h1", options: { uppercase: false } },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, linkBrackets: false } },
    ],
  });
}

function Layout({ content }: { content: EmailContent }) {
  const { locale, heading, paragraphs, also, code, action, foot } = content;
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <title>{content.subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkRules}</style>
      </Head>
      <Preview>{heading}</Preview>
      <Body className="page" style={look.page}>
        {/* Some programs drop the html element, and its language with it. */}
        <main lang={locale} dir="ltr">
          <Section className="page" style={look.page}>
            <Container className="card" style={look.card}>
              <Section className="card" style={look.inner}>
                <Heading as="h1" className="ink" style={look.heading}>
                  {heading}
                </Heading>
                {code ? <Code>{code}</Code> : null}
                {paragraphs.map((paragraph) => (
                  <Text key={paragraph} className="ink" style={look.paragraph}>
                    {paragraph}
                  </Text>
                ))}
                {also?.paragraphs.map((paragraph) => (
                  <Text key={paragraph} lang={also.locale} className="ink" style={look.paragraph}>
                    {paragraph}
                  </Text>
                ))}
                {action ? <Action action={action} /> : null}
                <Hr className="line" style={look.line} />
                {foot.map((line) => (
                  <Text key={line} className="soft" style={look.small}>
                    {line}
                  </Text>
                ))}
              </Section>
            </Container>
          </Section>
        </main>
      </Body>
    </Html>
  );
}

function Code({ children }: { children: ReactNode }) {
  return (
    <Text className="code" style={look.code}>
      {children}
    </Text>
  );
}

function Action({ action }: { action: NonNullable<EmailContent["action"]> }) {
  return (
    <>
      <Button href={action.link} className="button" style={look.button}>
        {action.label}
      </Button>
      <Text className="soft" style={look.small}>
        {action.opens}
      </Text>
    </>
  );
}
