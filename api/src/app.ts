import { existsSync } from "node:fs";
import { join } from "node:path";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import swagger from "@fastify/swagger";
import { AppError } from "@hoasom/core";
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { z } from "zod";
import type { House } from "./house.ts";
import { addProblems, sendProblem } from "./plugins/problems.ts";
import { adminRoutes } from "./routes/admin-routes.ts";
import { alertRoutes } from "./routes/alert-routes.ts";
import { caseRoutes } from "./routes/case-routes.ts";
import { claimRoutes } from "./routes/claim-routes.ts";
import { deskRoutes } from "./routes/desk-routes.ts";
import { feedRoutes } from "./routes/feed-routes.ts";
import { operatorRoutes } from "./routes/operator-routes.ts";
import { qualityRoutes } from "./routes/quality-routes.ts";
import { sessionRoutes } from "./routes/session-routes.ts";

/** Where `npm run build` puts the screens. */
export const SCREENS = join(import.meta.dirname, "..", "..", "dashboard", "dist");

// What a field error says it expected is read by Vietnamese people.
z.config(z.locales.vi());

/** The whole server over parts that a test can hold in one process; it listens to nothing yet. */
export async function createApp(
  house: House,
  options: { screens?: string; requestsPerMinute?: number } = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: house.log as FastifyBaseLogger,
    bodyLimit: 1_048_576,
    // Live links never end by themselves; a stop must not wait for them.
    forceCloseConnections: true,
    trustProxy: house.config.HOASOM_TRUST_PROXY,
    genReqId: () => house.ids.next("req"),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest("signedIn", null);
  addProblems(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Ant Design writes its styles into the page; scripts stay strict.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        workerSrc: ["'self'", "blob:"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: house.config.HOASOM_SECURE_COOKIE ? [] : null,
      },
    },
    strictTransportSecurity: house.config.HOASOM_SECURE_COOKIE,
    referrerPolicy: { policy: "no-referrer" },
  });
  await app.register(cookie);
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? house.config.HOASOM_REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    errorResponseBuilder: () => new AppError("slow_down"),
  });
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Hòa Sớm", version: "0.1.0" } },
    transform: jsonSchemaTransform,
  });
  app.addHook("onResponse", async (request, reply) => {
    house.metrics.http.observe(
      { route: request.routeOptions.url ?? "-", status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });
  await app.register(async (routes) => {
    sessionRoutes(routes, house);
    alertRoutes(routes, house);
    feedRoutes(routes, house);
    caseRoutes(routes, house);
    claimRoutes(routes, house);
    deskRoutes(routes, house);
    adminRoutes(routes, house);
    qualityRoutes(routes, house);
    operatorRoutes(routes, house);
  });
  await addScreens(app, options.screens ?? SCREENS);
  return app;
}

/** The built screens; an address that is no file and no interface is a page of theirs, else unknown. */
async function addScreens(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, "index.html"));
  if (built)
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      setHeaders: (reply, path) => {
        // Built files carry their hash in the name and never change; the page that names them does.
        reply.header(
          "cache-control",
          path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
        );
      },
    });
  app.setNotFoundHandler((request, reply) => {
    // The preview of a link in a chat and other programs ask for a page without naming HTML.
    const accept = request.headers.accept ?? "*/*";
    const path = request.url.split("?", 1)[0] ?? "";
    const asksForPage =
      !path.startsWith("/api/") &&
      (accept.includes("text/html") || (accept.includes("*/*") && !/\.\w+$/.test(path)));
    return built && request.method === "GET" && asksForPage
      ? reply.sendFile("index.html")
      : sendProblem(new AppError("look_elsewhere"), request, reply);
  });
}
