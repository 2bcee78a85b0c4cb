import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

const shared = join(tmpdir(), "mea-culpa-tests");

/** Tests on a real dbt: each of its starts takes a core for seconds. */
const withDbt = ["packages/dbt/test/{differential,duckdb,postgres,tools,worker}/**/*.test.ts"];

/** Hundreds of whole runs, each with a fault in it: minutes of two cores. */
const withFaults = ["packages/roast-bot/test/faults/**/*.test.ts"];

/** The programs themselves, or runs whose stages are processes of their own: each start is most of a second of a core. */
const withProcesses = [
  "packages/dbt/test/commands/closed-output.test.ts",
  "packages/roast-bot/test/commands/{backtest-cost,closed-output,fleet}.test.ts",
  "packages/roast-bot/test/run/environments.test.ts",
];

/** Runs over a real Temporal server, which is built before all else where it isn't yet. */
const withTemporal = [
  "packages/engine-temporal/test/{faults,temporal-runner}.test.ts",
  "packages/roast-bot/test/commands/fleet-over-temporal.test.ts",
];

export default defineConfig({
  // The sources of every package are tested as they stand; nothing is built first.
  resolve: { conditions: ["@mea-culpa/source"] },
  ssr: { resolve: { conditions: ["@mea-culpa/source"] } },
  test: {
    // One more than there are cores: a test that waits, for a git, a server or a timer, leaves its core
    // to another. By itself vitest would keep one core, which is half of a machine of two.
    maxWorkers: availableParallelism() + 1,
    execArgv: ["--conditions=@mea-culpa/source", "--disable-warning=ExperimentalWarning"],
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    env: {
      // What builds share on a machine is nobody's but the tests'.
      XDG_STATE_HOME: shared,
      // What tests start with the environment they have: half of the start of a TypeScript program.
      NODE_COMPILE_CACHE: join(shared, "compiled"),
    },
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["packages/*/test/**/*.test.ts", "site/test/**/*.test.ts", "test/**/*.test.ts"],
          exclude: [...withDbt, ...withFaults, ...withProcesses, ...withTemporal],
          testTimeout: 120_000,
          // Files come one after the other to processes that have read and compiled the sources already:
          // half a second of a core each. What a test sets for its process, it takes back.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "faults", include: withFaults, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: "processes", include: withProcesses, testTimeout: 120_000 },
      },
      {
        extends: true,
        // After the others, so that nobody waits for a core that dbt has.
        test: {
          name: "dbt",
          include: withDbt,
          globalSetup: "packages/dbt/test/rig/warm-dbt.ts",
          testTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "temporal",
          include: withTemporal,
          globalSetup: "packages/engine-temporal/test/rig/build-server.ts",
          testTimeout: 120_000,
          // Beside dbt: they mostly wait, until a worker is missed or a server is back.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
