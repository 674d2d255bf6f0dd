import type { ReactNode } from "react";

export type Tone = "info" | "ok" | "warn" | "danger" | "neutral";

/** Something the reader should know before going on. */
export function Notice({ tone, title, children }: { tone: Tone; title?: string; children: ReactNode }) {
  return (
    <section className="notice" data-tone={tone} aria-label={title}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** What has just happened, said aloud to who cannot see it. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <div className="notice" data-tone="ok" role="status">
      <p>{children}</p>
    </div>
  );
}

/** The one thing that matters on a page. */
export function Panel({ children }: { children: ReactNode }) {
  return <div className="panel">{children}</div>;
}

export function Card({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="card">
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  );
}

type MoreProps = {
  title: string;
  /** What it belongs to, for who cannot see its place. */
  about?: string;
  open?: boolean;
  children: ReactNode;
};

/** What not everybody needs; open from the start where something in it asks for attention. */
export function More({ title, about, open, children }: MoreProps) {
  return (
    <details className="more" open={open}>
      <summary>
        {title}
        {about && <span className="vh"> {about}</span>}
      </summary>
      {children}
    </details>
  );
}
