import { adminRoutes } from "./admin-routes.ts";
import { alertRoutes } from "./alert-routes.ts";
import { caseRoutes } from "./case-routes.ts";
import { claimRoutes } from "./claim-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { qualityRoutes } from "./quality-routes.ts";
import { sessionRoutes } from "./session-routes.ts";

/** Every route under `/api`, by name: the server, the screens and the test of roles read this one table. */
export const ROUTES = {
  ...sessionRoutes,
  ...alertRoutes,
  ...caseRoutes,
  ...claimRoutes,
  ...deskRoutes,
  ...adminRoutes,
  ...qualityRoutes,
};
export type RouteName = keyof typeof ROUTES;
