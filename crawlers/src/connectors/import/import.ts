import { z } from "zod";
import type { Connector } from "../connector.ts";

/** Files of posts, one JSON object a line; they are handed in, never fetched. */
export const importConnector: Connector = {
  kind: "import",
  configSchema: z.strictObject({}),
  collect: null,
};
