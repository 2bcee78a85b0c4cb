import { spawn } from "node:child_process";
import { resolve } from "node:path";

const executable = resolve(import.meta.dirname, "../packages/roast-bot/bin/roast-bot.js");

/** How a roast-bot command ended. */
export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
}

/**
 * Runs the command line of roast-bot as a user would, in a process of its own. What it says on
 * standard error (progress, problems) goes straight to the terminal.
 */
export function runRoastBot(args: readonly string[]): Promise<Finished> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [executable, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.on("error", reject);
    child.on("close", (exitCode) => done({ exitCode: exitCode ?? 1, stdout }));
  });
}
