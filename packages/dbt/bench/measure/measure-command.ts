import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { CommandLine } from "../contestant.ts";
import type { Built } from "./measurement.ts";
import { signalGroup } from "./signal-group.ts";
import { watchMemory } from "./watch-memory.ts";

const script = join(import.meta.dirname, "measure_command.py");
const report = z.object({ exitCode: z.number(), seconds: z.number(), processor: z.number() });
/** How much of a failed command's output is shown. */
const LAST_LINES = 40;
/** Milliseconds that an interrupted command has to end by itself. */
const GRACE = 15_000;

/** How a command is measured. */
export interface MeasureOptions {
  /** Where it runs. */
  readonly folder: string;
  /** The file for its output. */
  readonly log: string;
  /** The interpreter for the one that measures. */
  readonly python: string;
  /** Looking at memory takes processor time, more of it the more processes there are. */
  readonly watchesMemory: boolean;
  /** Interrupts the command, and kills it if that doesn't help. */
  readonly signal: AbortSignal;
}

/** Runs a command and measures it. Of one that fails the end of its output is told. */
export async function measureCommand(
  commandLine: CommandLine,
  options: MeasureOptions,
): Promise<Built> {
  const { program, args } = commandLine;
  options.signal.throwIfAborted();
  const { printed, complaint, memory } = await run(commandLine, options);
  options.signal.throwIfAborted();
  if (printed === "") throw new Error(`${program} could not be measured: ${complaint}`);
  const { exitCode, seconds, processor } = report.parse(JSON.parse(printed));
  if (exitCode !== 0) {
    const lines = (await readFile(options.log, "utf8")).trimEnd().split("\n").slice(-LAST_LINES);
    const why = `${[program, ...args].join(" ")} ended with exit code ${exitCode}:\n${lines.join("\n")}`;
    return { type: "failed", why };
  }
  return { type: "measured", seconds, processor, ...(memory === undefined ? {} : { memory }) };
}

async function run(
  { program, args, environment }: CommandLine,
  { folder, log, python, watchesMemory, signal }: MeasureOptions,
): Promise<{ readonly printed: string; readonly complaint: string; readonly memory?: number }> {
  const child = spawn(python, [script, log, program, ...args], {
    cwd: folder,
    // A group of its own, so that nothing of it is left behind.
    detached: true,
    // What a first build leaves of Python's bytecode is there for the next, as it would be elsewhere.
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "close");
  const { pid } = child;
  if (pid === undefined)
    throw new Error(`${python} could not be started.`, { cause: await exited });
  const kill = (): void => signalGroup(pid, "SIGKILL");
  let timer: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    signalGroup(pid, "SIGINT");
    timer = setTimeout(kill, GRACE);
  };
  signal.addEventListener("abort", interrupt, { once: true });
  try {
    const peak = watchesMemory ? watchMemory(pid) : undefined;
    const [printed, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const [exitCode, killedBy] = await exited;
    const memory = await peak?.();
    const complaint = `${stderr} (exit code ${exitCode}, signal ${killedBy})`;
    return { printed, complaint, ...(memory === undefined ? {} : { memory }) };
  } finally {
    signal.removeEventListener("abort", interrupt);
    clearTimeout(timer);
    kill();
  }
}
