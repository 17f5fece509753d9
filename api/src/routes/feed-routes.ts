import { type FeedEvent, type FeedKind, may, type Right } from "@hoasom/core";
import type { FastifyInstance } from "fastify";
import type { House } from "../house.ts";
import { serve } from "../plugins/serve.ts";
import { findSession } from "../plugins/sessions.ts";

/** The right that a kind of change needs to be told of; a police role never hears of a grievance. */
const NEEDED: Record<FeedKind, Right> = {
  alert: "alerts.read",
  case: "cases.read",
  claim: "claims.read",
  correction: "claims.read",
  grievance: "grievances.read",
  source: "admin.sources",
};

/** Comment lines keep the link open through proxies that close silent ones after a minute. */
const HEARTBEAT_MS = 20_000;
/** How long the browser waits before it links up again. */
const RETRY_MS = 2_000;

/** The live feed: server-sent events with ids; a link that was lost catches up by its last id, or is told to load anew. */
export function feedRoutes(app: FastifyInstance, house: House): void {
  serve(app, house, "feed", async ({ who, request, reply }) => {
    const { user } = who;
    const lastId = request.headers["last-event-id"];
    let at =
      typeof lastId === "string" && /^\d{1,15}$/.test(lastId)
        ? Number(lastId)
        : await house.feed.newest(user.wardId);
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    out.write(`retry: ${RETRY_MS}\nid: ${at}\nevent: hello\ndata: {}\n\n`);
    house.metrics.feedClients.inc();

    let sending = false;
    let again = false;
    const send = async () => {
      if (sending) {
        again = true;
        return;
      }
      sending = true;
      do {
        again = false;
        const events = await house.feed.since(user.wardId, at);
        if (events === null) {
          at = await house.feed.newest(user.wardId);
          out.write(`id: ${at}\nevent: resync\ndata: {}\n\n`);
          continue;
        }
        for (const event of events) {
          at = event.id;
          out.write(lineOf(event, may(user.role, NEEDED[event.kind])));
        }
        if (events.length > 0) again = true;
      } while (again && !out.destroyed);
      sending = false;
    };
    const guarded = () => {
      send().catch((error: unknown) => {
        request.log.error({ err: error }, "live feed ended");
        out.end();
      });
    };
    const quiet = house.feed.listen(user.wardId, guarded);
    // A revoked session ends its live link too, at the next heartbeat.
    const heart = setInterval(async () => {
      if (await findSession(house, request)) out.write(": còn đây\n\n");
      else out.end();
    }, HEARTBEAT_MS);
    out.on("close", () => {
      quiet();
      clearInterval(heart);
      house.metrics.feedClients.dec();
    });
    guarded();
    return reply;
  });
}

/** A change as the browser gets it; what this person may not hear of moves the id on and says nothing. */
function lineOf(event: FeedEvent, mayHear: boolean): string {
  if (!mayHear) return `id: ${event.id}\nevent: other\ndata: {}\n\n`;
  const { wardId: _, ...told } = event;
  return `id: ${event.id}\nevent: change\ndata: ${JSON.stringify(told)}\n\n`;
}
