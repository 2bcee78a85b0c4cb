import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { CommandLine } from "../contestant.ts";
import type { Measurement } from "./measurement.ts";
import { watchMemory } from "./watch-memory.ts";

const script = join(import.meta.dirname, "measure_command.py");
const report = z.object({ exitCode: z.number(), seconds: z.number(), processor: z.number() });
/** How much of a failed command's output is shown. */
const LAST_LINES = 40;

/** Runs a command and measures it. Rejects, with the end of its output, if it fails. */
export async function measureCommand(
  { program, args, environment }: CommandLine,
  {
    folder,
    log,
    python,
    watchesMemory,
  }: {
    /** Where it runs. */
    readonly folder: string;
    /** The file for its output. */
    readonly log: string;
    /** The interpreter for the one that measures. */
    readonly python: string;
    /** Looking at memory takes processor time, more of it the more processes there are. */
    readonly watchesMemory: boolean;
  },
): Promise<Measurement> {
  const child = spawn(python, [script, log, program, ...args], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "close");
  const peak = watchesMemory && child.pid !== undefined ? watchMemory(child.pid) : undefined;
  const [printed, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await exited;
  const memory = await peak?.();
  if (printed === "") throw new Error(`${program} could not be measured: ${complaint}`);
  const { exitCode, seconds, processor } = report.parse(JSON.parse(printed));
  if (exitCode !== 0) {
    const lines = (await readFile(log, "utf8")).trimEnd().split("\n").slice(-LAST_LINES);
    throw new Error(
      `${[program, ...args].join(" ")} ended with exit code ${exitCode}:\n${lines.join("\n")}`,
    );
  }
  return { seconds, processor, ...(memory === undefined ? {} : { memory }) };
}
