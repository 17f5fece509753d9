import { readFileSync } from "node:fs";
import { z } from "zod";

const Port = z.coerce.number().int().min(0).max(65_535);
const flag = z.stringbool().default(false);

/** Every setting of the program, read once at start. Secrets may be given as files (`NAME_FILE`). */
const Settings = z.object({
  /** PostgreSQL; absent means the embedded store in the data folder. */
  HOASOM_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Redis for the queue; absent means the queue lives in the store's database. */
  HOASOM_REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Elasticsearch; absent means search in the store's database. */
  HOASOM_ELASTICSEARCH_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** What reads posts: rules and trained models together, or the rules alone (a small machine; fewer are understood). */
  HOASOM_SCORER: z.enum(["trained", "rules"]).default("trained"),
  HOASOM_DATA: z.string().min(1).default("data/phuong"),
  HOASOM_HOST: z.string().min(1).default("127.0.0.1"),
  HOASOM_PORT: Port.default(8080),
  /** The ward that an address without sign-in belongs to; absent means the only one in the store. */
  HOASOM_WARD: z.string().optional(),
  /** True behind TLS: the cookie is then sent over https only. */
  HOASOM_SECURE_COOKIE: flag,
  /** True behind a reverse proxy whose X-Forwarded-For can be trusted. */
  HOASOM_TRUST_PROXY: flag,
  /** True lets other machines read `/metrics`; else only this one may. */
  HOASOM_METRICS_OPEN: flag,
  HOASOM_LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** Requests a minute that one address may make before it is slowed down. */
  HOASOM_REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).max(1_000_000).default(600),
  /** Minutes without a request after which a session is locked. */
  HOASOM_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(15),
});
export type Config = z.infer<typeof Settings>;

/** A start that cannot go on; `message` is one clear line for the operator. */
export class StartError extends Error {}

/** Reads the settings from an environment; throws `StartError` naming the setting and what was expected. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given: Record<string, string> = {};
  for (const name of Object.keys(Settings.shape)) {
    const file = env[`${name}_FILE`];
    const value = file ? readSecret(name, file) : env[name];
    if (value !== undefined && value !== "") given[name] = value;
  }
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new StartError(`setting ${issue?.path.join(".")}: ${issue?.message ?? "not understood"}`);
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new StartError(`setting ${name}_FILE: the file ${file} cannot be read`);
  }
}
