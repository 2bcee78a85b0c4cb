import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { Mode } from "@mea-culpa/engine";
import { DbtOrchestrator } from "../../src/orchestrate/dbt-orchestrator.ts";
import { parseManifest } from "../../src/manifest/parse-manifest.ts";
import { InstantExecutor } from "./instant-executor.ts";

/**
 * Prints, as JSON, the seconds that the orchestrator takes for a manifest whose nodes take none. In
 * a process of its own, since code that already ran often would be faster than a command's.
 */
const { values } = parseArgs({
  options: {
    manifest: { type: "string", default: "" },
    mode: { type: "string", default: "" },
    concurrency: { type: "string", default: "4" },
  },
});
const { manifest: path, mode, concurrency } = values;
const manifest = parseManifest(await readFile(path, "utf8"), { path });
const orchestrator = new DbtOrchestrator({
  projectDir: ".",
  mode: mode === "per-wave" ? Mode.PER_WAVE : Mode.PER_NODE,
  concurrency: Number(concurrency),
  executor: new InstantExecutor(manifest, { targetFolder: dirname(path) }),
});
const processorBefore = process.cpuUsage();
const startedAt = performance.now();
const { status, nodes } = await orchestrator.build();
const seconds = (performance.now() - startedAt) / 1e3;
const { user, system } = process.cpuUsage(processorBefore);
if (status !== "succeeded" || nodes.size !== manifest.nodes.size) {
  throw new Error(`The build ${status}, with ${nodes.size} of ${manifest.nodes.size} nodes.`);
}
console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6 }));
