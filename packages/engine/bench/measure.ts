import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openJournal, processPool, run, type RunResult } from "@mea-culpa/engine";
import type { Scenario } from "./scenario.ts";
import { trivialGraph } from "./trivial-graph.ts";

/** One measurement, in a process of its own so that its memory is its own. */
const [name = "", size = "0"] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), "engine-bench-"));
const graph = trivialGraph(Number(size), name.startsWith("process") ? "process" : "in-process");
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const processorBefore = process.cpuUsage();
const start = performance.now();
const result = await carryOut();
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(processorBefore);
globalThis.gc?.();
const bytes = process.memoryUsage().heapUsed - before;
rmSync(folder, { recursive: true });
if (result.counts.succeeded !== Number(size)) throw new Error("Not every node succeeded.");
const processor = (user + system) / 1_000;
const peak = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({ milliseconds, processor, bytes, peak } satisfies Scenario["measured"][number]),
);

async function carryOut(): Promise<RunResult> {
  switch (name) {
    case "in process":
      return run(graph);
    case "in process, journal": {
      using journal = openJournal(path.join(folder, "journal.sqlite"));
      return await run(graph, { journal: journal.runs });
    }
    case "process pool": {
      await using pool = processPool({ workers: 2 });
      return await run(graph, { runners: { process: pool } });
    }
    case "process for each node": {
      await using pool = processPool({ workers: 2, reuse: "node" });
      return await run(graph, { runners: { process: pool } });
    }
    default:
      throw new Error(`There is no scenario "${name}".`);
  }
}
