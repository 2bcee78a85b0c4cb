import { existsSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type EventConsumer, jsonLines } from "@mea-culpa/engine";
import type { Command } from "commander";
import { readMessage } from "../errors/read-message.ts";
import { UsageError } from "../errors/usage-error.ts";
import { PythonHost } from "../executors/python-host.ts";
import { type DbtCommand, dbtCommands } from "../orchestrate/dbt-flags.ts";
import { DbtOrchestrator } from "../orchestrate/dbt-orchestrator.ts";
import type { BuildRequest, DbtOrchestratorOptions } from "../orchestrate/orchestrator-options.ts";
import type { BuildResult } from "../results/build-result.ts";
import { resultJson } from "../results/result-json.ts";
import { summaryMarkdown } from "../results/summary-markdown.ts";
import { summaryText } from "../results/summary-text.ts";
import { addExecutionFlags, addSelectionFlags, type BuildFlags } from "./build-flags.ts";
import { type CommandIo, watchInterrupts } from "./command-io.ts";
import { openWindows } from "./open-windows.ts";
import { parseFlags } from "./parse-flags.ts";

const descriptions: Readonly<Record<DbtCommand, string>> = {
  build: "Build and test the project, each node a task of its own.",
  run: "Build models.",
  test: "Run data tests and unit tests.",
  seed: "Load seeds.",
  snapshot: "Take snapshots.",
};

/** Adds the commands that execute nodes. */
export function addBuildCommands(program: Command, io: CommandIo): void {
  for (const name of dbtCommands) {
    const command = program.command(name).description(descriptions[name]);
    addExecutionFlags(addSelectionFlags(command, io), io).action(
      (dbtFlags: string[], flags: BuildFlags) =>
        carryOut({
          command: name,
          flags,
          dbtFlags,
          io,
          act: (orchestrator, request) => orchestrator.execute(name, request),
        }),
    );
  }
}

/** Has an orchestrator act and prints what comes of it. */
export async function carryOut({
  command,
  flags,
  dbtFlags,
  io,
  act,
}: {
  /** As it was typed: windows name the build by it. */
  readonly command: string;
  readonly flags: BuildFlags;
  readonly dbtFlags: readonly string[];
  readonly io: CommandIo;
  readonly act: (orchestrator: DbtOrchestrator, request: BuildRequest) => Promise<BuildResult>;
}): Promise<void> {
  const { options, request } = parseFlags(flags, { cwd: io.cwd, dbtFlags });
  const summaryFile = findSummaryFile(flags);
  const quiet = flags.json === true || flags.events === "json";
  const print = (line: string): void => (quiet ? io.stderr : io.stdout)(`${line}\n`);
  const orchestrator = new DbtOrchestrator({
    ...options,
    environment: io.env,
    executor: hostFor(options, { flags, io }),
    consumers: consumersFor(flags, { io, print }),
    windows: openWindows(flags, { command, io, print }),
    log: ({ message }) => print(message),
  });
  using interrupts = watchInterrupts(io);
  const { signal, kill } = interrupts;
  const result = await act(orchestrator, { ...request, signal, kill });
  if (flags.json === true) io.stdout(`${JSON.stringify(resultJson(result), null, 2)}\n`);
  else print(summaryText(result).trimEnd());
  for (const { hook, error } of result.hookFailures) {
    io.stderr(`The hook ${hook} failed: ${String(error)}\n`);
  }
  for (const { consumer, error } of result.consumerFailures) {
    io.stderr(`${consumer}: ${readMessage(error)}\n`);
  }
  const isSummed = summaryFile === undefined || (await addSummary(summaryFile, { result, io }));
  if (signal.aborted) io.setExitCode(130);
  else if (result.hostError !== undefined) io.setExitCode(2);
  else if (result.status !== "succeeded") io.setExitCode(1);
  else io.setExitCode(isSummed ? 0 : 2);
}

/**
 * Checked before the build, so that a summary that can't be written doesn't come as a surprise
 * after it.
 */
function findSummaryFile({ summary }: BuildFlags): string | undefined {
  if (summary === undefined || existsSync(dirname(summary))) return summary;
  throw new UsageError(`--summary: there is no folder ${dirname(summary)}.`);
}

/** Whether there was room for it; else says so. What was built is built all the same. */
async function addSummary(
  file: string,
  { result, io }: { readonly result: BuildResult; readonly io: CommandIo },
): Promise<boolean> {
  try {
    await appendFile(file, summaryMarkdown(result));
    return true;
  } catch (error) {
    io.stderr(`--summary: ${file} can't be written: ${readMessage(error)}\n`);
    return false;
  }
}

function hostFor(
  { cwd, projectDir, python }: DbtOrchestratorOptions,
  { flags, io }: { readonly flags: BuildFlags; readonly io: CommandIo },
): PythonHost {
  return new PythonHost({
    cwd,
    projectDir,
    python,
    environment: io.env,
    logLevel: flags.debug === true ? "debug" : "info",
  });
}

/** `--json` prints the result alone; `--events json` every event; else people read dbt's lines. */
function consumersFor(
  flags: BuildFlags,
  { io, print }: { readonly io: CommandIo; readonly print: (line: string) => void },
): readonly EventConsumer[] {
  if (flags.events === "json") return [jsonLines({ write: io.stdout })];
  return flags.json === true ? [] : [nodeLines(print)];
}

/** dbt's own lines, as they come; retries, which dbt knows nothing of. */
function nodeLines(print: (line: string) => void): EventConsumer {
  return {
    name: "node-lines",
    handle: (event) => {
      if (event.kind === "log-line") print(event.line);
      if (event.kind !== "attempt-failed" || event.retryIn === undefined) return;
      const seconds = (event.retryIn / 1000).toFixed(1);
      print(`${event.nodeId}: attempt ${event.attempt} failed, the next one comes in ${seconds} s`);
    },
  };
}
