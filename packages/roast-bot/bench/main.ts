import { recordMeasurements } from "@mea-culpa/measured";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildLargeHistory, largeHistoryEnds } from "../test/support/large-history.ts";

/** Measures commands on a long history, each a few times, and prints a Markdown table. */
const pullRequests = 10_000;
const rounds = 3;
const executable = fileURLToPath(new URL("../bin/roast-bot.js", import.meta.url));
const reporter = new URL("report-memory.ts", import.meta.url).href;

const folder = mkdtempSync(join(tmpdir(), "roast-bot-bench-"));
try {
  const repository = await buildLargeHistory(join(folder, "tidepool.git"), { pullRequests });
  const her = ["--author", "mara", "--name", "Mara Lind"];
  const commands = {
    // 41 weeks, and not one entry in them.
    backtest: ["backtest", "--dev-log", repository, ...her, "--generator", "hugo"].concat(
      ["--entries", "content", "--due", "Monday 00:00", "--zone", "UTC"],
      ["--since", "2025-06-16", "--until", largeHistoryEnds, "--now", largeHistoryEnds, "--json"],
    ),
    roast: ["roast", "--source", `git:${repository}`, ...her].concat([
      "--from",
      "2026-03-23T00:00:00Z",
      "--to",
      largeHistoryEnds,
      "--now",
      largeHistoryEnds,
    ]),
  };
  console.log(
    `${2 * pullRequests} commits, ${pullRequests + 1} refs, the best of ${rounds} rounds\n`,
  );
  console.log("| command | seconds | MB |\n|---|---:|---:|");
  for (const [name, parameters] of Object.entries(commands)) {
    const measured = Array.from({ length: rounds }, () => measure(parameters));
    const seconds = Math.min(...measured.map((one) => one.seconds));
    const megabytes = Math.round(Math.max(...measured.map((one) => one.megabytes)));
    console.log(`| ${name} | ${seconds.toFixed(1)} | ${megabytes} |`);
    recordMeasurements(
      {
        [`${name}.seconds`]: { value: Number(seconds.toFixed(1)), unit: "s" },
        [`${name}.memory`]: { value: megabytes, unit: "MB of its own process" },
      },
      "npm run bench -w roast-bot",
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

function measure(parameters: readonly string[]): { seconds: number; megabytes: number } {
  const report = join(folder, "memory");
  const start = performance.now();
  execFileSync(process.execPath, ["--import", reporter, executable, ...parameters], {
    env: { ...process.env, BENCH_MEMORY: report },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const seconds = (performance.now() - start) / 1_000;
  return { seconds, megabytes: Number(readFileSync(report, "utf8")) / 1_000 };
}
