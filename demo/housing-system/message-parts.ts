// What messages are made of: keys inside a domain, links between domains.

import type { ResourceName, Row } from "./rows.ts";

/** Makes the absolute address of a record: links between domains are written that way. */
export type Link = (resource: string, id: unknown) => string | null;
export type MessageOf = (row: Row, link: Link) => Record<string, unknown>;

export const keys = (ids: unknown) => (Array.isArray(ids) ? ids.map((id) => ({ id })) : []);
export const text = (value: unknown) => (typeof value === "string" ? value : null);
export const money = (value: unknown) => (value === null || value === undefined ? null : Number(value));
export const links = (link: Link, resource: ResourceName, ids: unknown) =>
  Array.isArray(ids) ? ids.map((id) => link(resource, id)) : [];
