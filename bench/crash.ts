// Fifty kills at random moments while 5,000 posts are imported: `node bench/crash.ts [rounds] [posts]`.
import { crashRounds } from "../api/test/crash-rounds.ts";

const rounds = Number(process.argv[2] ?? 50);
const posts = Number(process.argv[3] ?? 5_000);
const report = await crashRounds({
  rounds,
  posts,
  chance: Math.random,
  say: (text) => process.stderr.write(`${text}\n`),
});
console.log(JSON.stringify({ figure: "crash", ...report }));
const whole =
  report.stored === posts && report.analysed === posts && report.searchable === posts && report.waiting === 0;
process.exitCode = whole && report.doubledAlerts === 0 && report.doubledAnalyses === 0 ? 0 : 1;
