import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What the operator's monitoring reads from `/metrics`; label values are the closed lists of core. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    intake: new Counter({
      name: "hoasom_intake_total",
      help: "Items by what became of them",
      labelNames: ["reason"],
      registers,
    }),
    analysed: new Counter({
      name: "hoasom_analysed_total",
      help: "Posts analysed by lane",
      labelNames: ["lane"],
      registers,
    }),
    analyseSeconds: new Histogram({
      name: "hoasom_analyse_seconds",
      help: "Time from reading a post from the store to its committed decision",
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    rescored: new Counter({
      name: "hoasom_rescored_total",
      help: "Posts read again by a newer version of the model",
      registers,
    }),
    rescoreLeft: new Gauge({
      name: "hoasom_rescore_left",
      help: "Posts of the last 90 days that carry the reading of another version",
      labelNames: ["ward"],
      registers,
    }),
    alerts: new Counter({
      name: "hoasom_alert_events_total",
      help: "Alert events by lane, kind and reason",
      labelNames: ["event", "lane", "kind", "reason"],
      registers,
    }),
    runs: new Counter({
      name: "hoasom_source_runs_total",
      help: "Collections by outcome",
      labelNames: ["outcome"],
      registers,
    }),
    feedClients: new Gauge({ name: "hoasom_feed_clients", help: "Open live links", registers }),
    http: new Histogram({
      name: "hoasom_http_seconds",
      help: "Answers by route and status",
      labelNames: ["route", "status"],
      buckets: [0.005, 0.025, 0.1, 0.25, 1, 5],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
