import { tmpdir } from "node:os";
import path from "node:path";
import { runCommandLine } from "../../src/commands/run-command-line.ts";
import { inProcessRunners } from "../../src/run/processes.ts";

/** What a command line printed and how it ended. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line of roast-bot and its stages in this process, with a fixed clock and no terminal. */
export async function runRoastBot(
  args: readonly string[],
  options: { now?: string; cwd?: string; isTTY?: boolean; env?: Record<string, string> } = {},
): Promise<CommandResult> {
  const { now = "2026-12-31T00:00:00Z", cwd = "/", isTTY = false, env = {} } = options;
  const printed = { stdout: "", stderr: "" };
  const exitCode = await runCommandLine({
    args,
    version: "0.0.0-test",
    io: {
      stdout: (text) => (printed.stdout += text),
      stderr: (text) => (printed.stderr += text),
      env: { XDG_CACHE_HOME: path.join(tmpdir(), "roast-bot-test-cache"), ...env },
      now: () => now,
      isTTY,
      cwd,
      runners: inProcessRunners(),
    },
  });
  return { exitCode, ...printed };
}
