// `npm run bench [name …]`: prints one JSON line a figure. Names: start, stream, stream-servers, search,
// search-servers, normalise, language.
// Figures on servers need HOASOM_TEST_POSTGRES_URL, HOASOM_TEST_REDIS_URL and HOASOM_TEST_ELASTICSEARCH_URL
// (`eval "$(node infra/services/services.mjs up)"`); without them they are left out and the line says so.
import { cpus } from "node:os";
import { languageFigures } from "./language.ts";
import { normaliseFigures } from "./normalise.ts";
import { searchEmbedded, searchOnServers } from "./search.ts";
import { startFigures } from "./start.ts";
import { streamEmbedded, streamOnServers } from "./stream.ts";
import { vectorsEmbedded } from "./vectors.ts";

const BENCHES = {
  start: startFigures,
  stream: streamEmbedded,
  "stream-servers": streamOnServers,
  search: searchEmbedded,
  "search-servers": searchOnServers,
  vectors: vectorsEmbedded,
  normalise: normaliseFigures,
  language: languageFigures,
};
type Name = keyof typeof BENCHES;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `bench: no such bench: ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}\n`,
  );
  process.exit(2);
}
console.log(
  JSON.stringify({
    figure: "machine",
    cores: cpus().length,
    model: cpus()[0]?.model.trim(),
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  }),
);
for (const name of (wanted.length > 0 ? wanted : Object.keys(BENCHES)) as Name[])
  for await (const figure of BENCHES[name]()) console.log(JSON.stringify({ bench: name, ...figure }));
