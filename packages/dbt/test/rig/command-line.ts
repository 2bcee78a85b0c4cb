import { spawn } from "node:child_process";
import { join } from "node:path";

const command = join(import.meta.dirname, "../../bin/dbt-per-node.js");

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `dbt-per-node` under way, started as people do. */
export interface Started {
  readonly pid: number | undefined;
  readonly ended: Promise<Ended>;
}

/** Starts `dbt-per-node` in a folder that has its own profiles. */
export function startCommand(
  args: readonly string[],
  {
    folder,
    python,
    environment = {},
  }: {
    readonly folder: string;
    readonly python: string;
    readonly environment?: Readonly<Record<string, string>>;
  },
): Started {
  const [name = "", ...others] = args;
  const own = [command, name, "--profiles-dir", ".", "--python", python, ...others];
  const child = spawn(process.execPath, own, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  child.on("error", reject);
  child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  return { pid: child.pid, ended: promise };
}

/** Runs `dbt-per-node` to its end. */
export function runCommand(...call: Parameters<typeof startCommand>): Promise<Ended> {
  return startCommand(...call).ended;
}
