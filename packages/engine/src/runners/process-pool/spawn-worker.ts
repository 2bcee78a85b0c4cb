import { fork, type ChildProcess } from "node:child_process";
import type { Variables } from "../../environment.ts";

/** Starts a worker process with exactly this environment; injected, so that tests can watch it. */
export type SpawnWorker = (environment: Variables) => ChildProcess;

/**
 * Forks a worker as the leader of a process group of its own, so that it can be killed together
 * with everything that it started.
 */
export const spawnWorker: SpawnWorker = (environment) => {
  const entry = import.meta.url.endsWith(".ts")
    ? new URL("./worker-main.ts", import.meta.url)
    : new URL("./worker-main.js", import.meta.url);
  return fork(entry, {
    detached: true,
    env: { ...environment },
    execArgv: [...KEEPS_COMPILED, ...selectArguments(process.execArgv, entry.href)],
    serialization: "advanced",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
};

/** Before the entry is read, with all it imports: only the first worker should have to strip and compile them. */
const KEEPS_COMPILED = [
  "--import",
  `data:text/javascript,import { enableCompileCache } from "node:module"; enableCompileCache();`,
];

const CARRIED = new Set([
  "--conditions",
  "-C",
  "--disable-warning",
  "--enable-source-maps",
  "--import",
  "--max-old-space-size",
  "--no-warnings",
]);
const SOURCE_CONDITION = "--conditions=@mea-culpa/source";

/**
 * The arguments that a child needs of those that its parent was started with, so that it resolves
 * and strips the same sources. Debugger ports, test runners' hooks and the like stay behind. A
 * parent that runs from source (`entry` ends in `.ts`) has children that do.
 */
export function selectArguments(parent: readonly string[], entry: string): readonly string[] {
  const carried = parent.flatMap((argument, index) => {
    const name = argument.split("=", 1)[0] ?? argument;
    if (!CARRIED.has(name)) return [];
    const value = parent[index + 1];
    const isSplit = argument === "-C" || argument === "--conditions" || argument === "--import";
    return isSplit && value !== undefined ? [argument, value] : [argument];
  });
  if (!entry.endsWith(".ts")) return carried;
  const additions = [SOURCE_CONDITION, "--disable-warning=ExperimentalWarning"];
  return [...carried, ...additions.filter((addition) => !carried.includes(addition))];
}
