import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { runCommandLine } from "../../src/commands/run-command-line.ts";

const execute = promisify(execFile);

/** Where a command runs. */
interface Place {
  readonly folder: string;
  /** A warm interpreter: with `dbt` as its first argument it is dbt's own command. */
  readonly python: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** One of the two that are compared: carries out a command of dbt's with dbt's flags. */
export type Side = (args: readonly string[], place: Place) => Promise<Ended>;

interface Ended {
  readonly exitCode: number;
  readonly output: string;
}

const failure = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });

/** dbt itself. */
export const dbtSide: Side = async (args, { folder, python, environment }) => {
  const env = { ...process.env, ...environment };
  try {
    const options = { cwd: folder, env, maxBuffer: 1 << 28 };
    const { stdout, stderr } = await execute(python, ["dbt", ...args], options);
    return { exitCode: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = failure.parse(error);
    return { exitCode: code, output: stdout + stderr };
  }
};

/** dbt-per-node: its command line in this process, where it starts at once. */
export function ourSide(mode: string): Side {
  return async (args, { folder, python, environment }) => {
    let output = "";
    const write = (text: string): void => {
      output += text;
    };
    const [command = "", ...flags] = args;
    const exitCode = await runCommandLine({
      args: [command, "--python", python, "--mode", mode, ...splitFlags(flags)],
      version: "0.0.0",
      io: {
        stdout: write,
        stderr: write,
        env: { ...process.env, ...environment },
        cwd: folder,
        onInterrupt: () => () => undefined,
      },
    });
    return { exitCode, output };
  };
}

/** Flags of ours that dbt has, too; the others go after `--`. */
const own = new Set(
  "--select --exclude --selector --vars --full-refresh --state --defer --favor-state --fail-fast --target --profile".split(
    " ",
  ),
);

function splitFlags(args: readonly string[]): readonly string[] {
  const [ours, others]: [string[], string[]] = [[], []];
  let current = ours;
  for (const arg of args) {
    if (arg.startsWith("--")) current = own.has(arg) ? ours : others;
    current.push(arg);
  }
  return [...ours, ...(others.length === 0 ? [] : ["--", ...others])];
}
