import type { estypes } from "@elastic/elasticsearch";
import type { SearchDoc } from "@hoasom/core";
import { indexedText, instantOf } from "./search-text.ts";

/** A document as Elasticsearch keeps it; `removed` alone stands for one that was removed during a rebuild. */
export type ElasticDoc = {
  wardId: string;
  id: string;
  removed?: true;
  lane?: string;
  sensitive?: boolean;
  at?: string;
  topics?: string[];
  areaId?: string | null;
  folded?: string;
  joined?: string;
  marked?: string;
};

/** The key of a post over all wards; no ward has a space in its id. */
export const keyOf = (wardId: string, id: string) => `${wardId} ${id}`;

/** A document with its words in both forms, set apart by spaces; core's rules have cut and unified them. */
export function elasticDoc(doc: SearchDoc): ElasticDoc {
  const { folded, joined, marked } = indexedText(doc.text);
  return {
    wardId: doc.wardId,
    id: doc.id,
    lane: doc.lane,
    sensitive: doc.sensitive,
    at: instantOf(doc),
    topics: doc.topics,
    areaId: doc.areaId,
    folded: folded.join(" "),
    joined: joined.join(" "),
    marked: marked.join(" "),
  };
}

const keyword: estypes.MappingProperty = { type: "keyword" };

/**
 * Settings and mapping of a version of the index. Nothing may come in that is not named here. The words come ready
 * from core, the same as in PostgreSQL; the analysers cut at spaces only. They still lower and fold what they get,
 * so that somebody who asks the index by hand need not know about core's keys.
 */
export const INDEX_BODY: Pick<estypes.IndicesCreateRequest, "settings" | "mappings"> = {
  settings: {
    number_of_shards: 1,
    auto_expand_replicas: "0-1",
    analysis: {
      analyzer: {
        folded: { type: "custom", tokenizer: "whitespace", filter: ["lowercase", "asciifolding"] },
        marked: { type: "custom", tokenizer: "whitespace", filter: ["lowercase"] },
      },
    },
  },
  mappings: {
    dynamic: "strict",
    properties: {
      wardId: keyword,
      id: keyword,
      removed: { type: "boolean" },
      lane: keyword,
      sensitive: { type: "boolean" },
      at: { type: "date" },
      topics: keyword,
      areaId: keyword,
      folded: { type: "text", analyzer: "folded", norms: false },
      joined: { type: "text", analyzer: "folded", norms: false },
      marked: { type: "text", analyzer: "marked", norms: false },
    },
  },
};
