import type { EventConsumer } from "./event-consumer.ts";
import type { TextSink } from "./json-lines.ts";
import type { RunEvent } from "./run-event.ts";
import { describeEvent } from "./terminal-progress/describe-event.ts";
import { Progress } from "./terminal-progress/progress.ts";
import { statusLine } from "./terminal-progress/status-line.ts";

/** A terminal, or whatever stands where one could be: a pipe, a log file. */
export interface TerminalSink extends TextSink {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What the progress display can be told. */
export interface TerminalProgressOptions {
  /** Whether nodes' own log lines are shown. */
  readonly showLogs?: boolean;
  /** Least milliseconds between two paintings of the status line. */
  readonly repaintInterval?: number;
}

/** Back to the start of the line, and everything on it erased (ECMA-48). */
const ERASE_LINE = "\r\u001B[2K";

/**
 * Shows a run to a person: a line for each node as it ends and, on a terminal, a status line that
 * is painted over below them. Anywhere else it is calm: nothing but plain lines, no control
 * sequences.
 */
export function terminalProgress(
  sink: TerminalSink,
  { showLogs = false, repaintInterval = 50 }: TerminalProgressOptions = {},
): EventConsumer {
  const isTerminal = sink.isTTY === true;
  const progress = new Progress();
  let paintedAt = -Infinity;
  let isPainted = false;

  const print = (line: string): void => {
    sink.write(`${isPainted ? ERASE_LINE : ""}${line}\n`);
    isPainted = false;
  };
  const paint = (at: number): void => {
    if (at - paintedAt < repaintInterval && isPainted) return;
    sink.write(`${isPainted ? ERASE_LINE : ""}${statusLine(progress, sink.columns ?? 80)}`);
    paintedAt = at;
    isPainted = true;
  };
  const handle = (event: RunEvent): void => {
    progress.take(event);
    const line = event.kind === "log-line" && !showLogs ? undefined : describeEvent(event);
    if (line !== undefined) print(line);
    if (isTerminal && event.kind !== "run-finished") paint(event.at);
  };
  return { name: "terminal-progress", handle };
}
