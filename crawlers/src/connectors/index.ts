import type { SourceKind } from "@hoasom/core";
import type { Connector } from "./connector.ts";
import { citizenFormConnector, deskConnector, groupHeadConnector } from "./desk/desk.ts";
import { importConnector } from "./import/import.ts";
import { rssConnector } from "./rss/rss.ts";
import { websiteConnector } from "./website/website.ts";

// Each connector's config is checked by its own schema right before its collect is called (collect.ts), so the
// table may forget the exact type.
const CONNECTORS: Record<SourceKind, Connector> = {
  rss: rssConnector as Connector,
  website: websiteConnector as Connector,
  import: importConnector,
  desk: deskConnector,
  group_head: groupHeadConnector,
  citizen_form: citizenFormConnector,
};

/** The connector of a kind; there is one for each kind that core names. */
export function connectorOf(kind: SourceKind): Connector {
  return CONNECTORS[kind];
}
