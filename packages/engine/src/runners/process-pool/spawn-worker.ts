import { fork, type ChildProcess } from "node:child_process";
import { childArguments } from "./child-arguments.ts";

/** Starts a worker process with exactly this environment; injected, so that tests can watch it. */
export type SpawnWorker = (environment: Readonly<Record<string, string>>) => ChildProcess;

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
    execArgv: [...childArguments(process.execArgv, entry.href)],
    serialization: "advanced",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
};
