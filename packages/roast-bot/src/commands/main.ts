import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { readClock } from "./instants.ts";
import { runCommandLine } from "./run-command-line.ts";
import { botVersion } from "./version.ts";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  // The second one ends the process at once.
  process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)));
}

let isCutOff = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Nobody reads any more (a closed terminal, `| head`): what is done is done all the same.
    if (error.code === "EPIPE") return;
    if (stream === process.stdout && !isCutOff) {
      process.stderr.write(`roast-bot: standard output can't be written to: ${error.message}\n`);
    }
    isCutOff = true;
    process.exitCode ||= 1;
  });
}

const cwd = readFolder();
if (cwd === undefined) {
  process.stderr.write(
    "roast-bot: the folder that this was started in is gone. Start it in one that is there.\n",
  );
  process.exitCode = 2;
} else {
  const exitCode = await runCommandLine({
    args: process.argv.slice(2),
    version: botVersion(),
    io: {
      stdout: (text) => process.stdout.write(text),
      stderr: (text) => process.stderr.write(text),
      env: process.env,
      now: readClock,
      isTTY: process.stdout.isTTY,
      cwd,
      signal: stop.signal,
      ...(process.stdin.isTTY && process.stdout.isTTY && { ask, waitForEnter }),
    },
  });
  process.exitCode = exitCode === 0 && isCutOff ? 1 : exitCode;
}

function readFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

async function ask(question: string, usual: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`${question} [${usual}]: `, { signal: stop.signal });
    return answer.trim() === "" ? usual : answer.trim();
  } finally {
    terminal.close();
  }
}

async function waitForEnter(signal: AbortSignal): Promise<void> {
  await once(process.stdin, "data", { signal }).catch(() => undefined);
  process.stdin.pause();
}
