import type { FastifyInstance } from "fastify";
import { qualityOf } from "../desk/quality-desk.ts";
import type { House } from "../house.ts";
import { serve } from "../plugins/serve.ts";

/** The published error page: figures alone, open to everyone who works here and to the oversight seat. */
export function qualityRoutes(app: FastifyInstance, house: House): void {
  serve(app, house, "quality", ({ who }) => qualityOf(house, who.user.wardId));
}
