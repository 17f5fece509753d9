import { AppError } from "@hoasom/core";
import type { FastifyInstance } from "fastify";
import type { House } from "../house.ts";
import { ANALYSE } from "../pipeline.ts";

const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** What a monitoring system asks: alive, ready, figures, and the description of the interface. */
export function operatorRoutes(app: FastifyInstance, house: House): void {
  const hide = { schema: { hide: true }, config: { rateLimit: false as const } };

  app.get("/healthz", hide, async () => ({ ok: true }));

  app.get("/readyz", hide, async (request, reply) => {
    const parts = { store: house.store, queue: house.queue, search: house.search };
    const states = await Promise.all(
      Object.entries(parts).map(async ([name, part]) => {
        try {
          await part.ready();
          return [name, "ready"] as const;
        } catch (error) {
          request.log.error({ err: error, part: name }, "a part is not ready");
          return [name, "not_ready"] as const;
        }
      }),
    );
    const ready = states.every(([, state]) => state === "ready");
    return reply.status(ready ? 200 : 503).send({
      ready,
      parts: Object.fromEntries(states),
      waiting: ready ? await house.queue.counts(ANALYSE) : null,
    });
  });

  app.get("/metrics", hide, async (request, reply) => {
    if (!house.config.HOASOM_METRICS_OPEN && !LOOPBACK.has(request.ip)) throw new AppError("look_elsewhere");
    return reply.type(house.metrics.registry.contentType).send(await house.metrics.registry.metrics());
  });

  app.get("/api/openapi.json", hide, async () => app.swagger());
}
