#!/usr/bin/env node
// Starts and stops Redis, PostgreSQL and Elasticsearch for the contract suites and the benchmarks.
//
//   eval "$(node infra/services/services.mjs up)"      start what is not running, set the variables of the tests
//   node infra/services/services.mjs down              stop what was started here
//   … [--only redis,postgres,elasticsearch]            only these
//
// Plain JavaScript for any Node since 18. Standard output holds shell lines only. When a service cannot be started
// the last of them is `false`, so that `eval` under `set -e` fails: a CI run must not skip its suites in silence.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { elasticsearch } from "./elasticsearch.mjs";
import { baseFolder, commandOf, isAlive, say, stop } from "./machine.mjs";
import { postgres } from "./postgres.mjs";
import { redis } from "./redis.mjs";

const SERVICES = { redis, postgres, elasticsearch };

function usage(reason) {
  say(reason);
  say("usage: services.mjs up|down [--only redis,postgres,elasticsearch]");
  process.stdout.write("false\n");
  process.exit(2);
}

function readArguments([command, ...rest]) {
  if (command !== "up" && command !== "down") usage(`"${command ?? ""}" is neither up nor down`);
  let names = Object.keys(SERVICES);
  if (rest.length > 0) {
    if (rest.length !== 2 || rest[0] !== "--only") usage(`not understood: ${rest.join(" ")}`);
    names = rest[1].split(",");
    const unknown = names.find((name) => !(name in SERVICES));
    if (unknown !== undefined) usage(`there is no service "${unknown}"`);
  }
  return { command, names };
}

const { command, names } = readArguments(process.argv.slice(2));
const base = baseFolder();
const stateFile = join(base, "state.json");
const state = existsSync(stateFile) ? JSON.parse(readFileSync(stateFile, "utf8")) : {};
const keep = () => writeFileSync(stateFile, `${JSON.stringify(state, null, 2)}\n`);

async function isUp(name) {
  const known = state[name];
  if (known === undefined || !isAlive(known.pid)) return false;
  return SERVICES[name].answers(known).catch(() => false);
}

async function up(name) {
  if (await isUp(name)) {
    say(`${name} is already there on port ${state[name].port}`);
  } else {
    const started = Date.now();
    state[name] = await SERVICES[name].start(base);
    keep();
    say(
      `${name} answers on port ${state[name].port} after ${Math.round((Date.now() - started) / 100) / 10} s`,
    );
  }
  process.stdout.write(`export ${SERVICES[name].variable}=${state[name].url}\n`);
}

async function down(name) {
  const known = state[name];
  delete state[name];
  if (known !== undefined && (await isOurs(name, known))) {
    await stop(known.pid);
    say(`${name} is stopped`);
  }
  keep();
}

/** Whether the process is still the one we started: its number may have been given to another since. */
async function isOurs(name, known) {
  if (!isAlive(known.pid)) return false;
  const command = commandOf(known.pid);
  if (command.includes(base) || command.includes(`:${known.port}`)) return true;
  return SERVICES[name].answers(known).catch(() => false);
}

let failed = false;
for (const name of names) {
  try {
    await (command === "up" ? up(name) : down(name));
  } catch (error) {
    failed = true;
    say(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}
if (failed) {
  process.stdout.write("false\n");
  process.exitCode = 1;
}
