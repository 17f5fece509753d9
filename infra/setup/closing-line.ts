import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with the plain line that CI reads: `N passed, N failed, N skipped`, after the reasons of what was skipped. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const reasons = new Map<string, number>();
    for (const module of modules) {
      const failedBefore = count.failed;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === "passed") count.passed += 1;
        else if (result.state === "failed") count.failed += 1;
        else {
          count.skipped += 1;
          const reason = (result.state === "skipped" && result.note) || suiteReason(test.fullName);
          reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        }
      }
      // A file that could not be loaded, or whose set-up failed, has no failed test to count and is still a failure.
      if (count.failed === failedBefore && module.state() === "failed") count.failed += 1;
    }
    for (const [reason, tests] of reasons) console.log(`skipped ${tests}: ${reason}`);
    console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}

/** A skipped suite says why in its title, after «skipped because»; a skip without a reason is named as one. */
function suiteReason(fullName: string): string {
  return (
    /\[(?:skipped because )(?<why>[^\]]+)\]/.exec(fullName)?.groups?.why ?? `no reason given: ${fullName}`
  );
}
