// Catches every text message of the demo and of the tests, over real HTTP. Nothing leaves this machine.

import { randomBytes } from "node:crypto";
import express, { type Request, type Response } from "express";
import { z } from "zod";
import { listen } from "./listen.ts";
import { contentPolicy, dutchMoment, html, page } from "./page.ts";

const Posted = z.strictObject({
  to: z.string().regex(/^\+[1-9]\d{9,14}$/),
  from: z.string().min(1),
  text: z.string().min(1),
  reference: z.uuid(),
});
export type CaughtSms = z.infer<typeof Posted> & { at: Date };

/** How the gateway treats a message: take it, never answer, take it and then say nothing, or reply with a status. */
export type SmsMood = "accept" | "hang" | "take-and-hang" | { status: number };

/** Keeps messages in memory only: the codes in them work for ten minutes. */
export async function startSmsCatcher({ port }: { port: number }) {
  const token = randomBytes(16).toString("hex");
  const posts: CaughtSms[] = [];
  let mood: (to: string) => SmsMood = () => "accept";
  const app = gatewayApp({ token, posts, moodFor: (to) => mood(to) });
  const web = await listen(port, () => app);
  return {
    webUrl: web.url,
    /** What the portal must be told to use it. */
    environment: { SMS_URL: `${web.url}/messages`, SMS_TOKEN: token, SMS_FROM: "Voorbeeld" },
    /** All that was posted and taken, also copies under one reference. */
    posts: (): CaughtSms[] => [...posts],
    /** What telephones get: one message for each reference. */
    messages: () => broughtOf(posts),
    /** From now on messages are treated so, each by its number. */
    setMood: (next: (to: string) => SmsMood) => {
      mood = next;
    },
    stop: web.stop,
  };
}

type Gateway = { token: string; posts: CaughtSms[]; moodFor: (to: string) => SmsMood };

function gatewayApp(gateway: Gateway) {
  const app = express();
  app.disable("x-powered-by");
  app.use((_, response, next) => {
    response.set({ "content-security-policy": contentPolicy(), "cache-control": "no-store" });
    next();
  });
  app.post("/messages", express.json(), (request, response) => take(gateway, request, response));
  app.get("/", (_, response) => response.send(listPage(broughtOf(gateway.posts))));
  return app;
}

function take({ token, posts, moodFor }: Gateway, request: Request, response: Response) {
  if (request.get("authorization") !== `Bearer ${token}`) return void response.sendStatus(401);
  const posted = Posted.safeParse(request.body);
  if (!posted.success) return void response.sendStatus(400);
  const mood = moodFor(posted.data.to);
  if (typeof mood === "object") return void response.sendStatus(mood.status);
  if (mood === "hang") return;
  posts.push({ ...posted.data, at: new Date() });
  if (mood === "accept") response.sendStatus(202);
}

const broughtOf = (posts: CaughtSms[]) =>
  posts.filter(({ reference }, place) => posts.findIndex((one) => one.reference === reference) === place);

function listPage(messages: CaughtSms[]) {
  const rows = messages
    .toReversed()
    .map(
      ({ to, from, text, at }) =>
        html`<li>${text}<br><span>Van ${from} aan ${to}, ${dutchMoment(at)}</span></li>`,
    );
  const list = rows.length > 0 ? html`<ul>${rows}</ul>` : html`<p>Er is nog geen sms.</p>`;
  return page("Sms van het voorbeeld", html`<p>Alle sms van de demo komt hier aan.</p>${list}`);
}
