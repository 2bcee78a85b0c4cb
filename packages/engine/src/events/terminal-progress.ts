import { type Clock, systemClock } from "../clock.ts";
import { describeEvent, formatDuration } from "./describe-event.ts";
import type { TextSink } from "./json-lines.ts";
import type { EventConsumer, RunEvent } from "./run-event.ts";

/** A terminal, or whatever stands where one could be: a pipe, a log file. */
interface TerminalSink extends TextSink {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface TerminalProgressOptions {
  /** Whether nodes' own log lines are shown. */
  readonly showLogs?: boolean;
  /** Least milliseconds between two paintings of the status line. */
  readonly repaintInterval?: number;
  /** Milliseconds without a line after which nodes under way are named; twice as many each time after. */
  readonly silence?: number;
  readonly clock?: Clock;
}

/** Back to the start of the line, and everything on it erased (ECMA-48). */
const ERASE_LINE = "\r\u001B[2K";

/**
 * Shows a run to a person: a line for each node as it ends and, on a terminal, a status line that
 * is painted over below them. Anywhere else it is calm: nothing but plain lines, no control
 * sequences. A long silence is broken by what is under way, and since when.
 */
export function terminalProgress(
  sink: TerminalSink,
  options: TerminalProgressOptions = {},
): EventConsumer {
  const { showLogs = false, repaintInterval = 50, silence = 30_000, clock = systemClock } = options;
  const isTerminal = sink.isTTY === true;
  const progress = new Progress();
  let cancelTimer: (() => void) | undefined;
  let paintedAt = -Infinity;
  let isPainted = false;

  const print = (line: string): void => {
    sink.write(`${isPainted ? ERASE_LINE : ""}${line}\n`);
    isPainted = false;
  };
  const paint = (at: number): void => {
    if (at - paintedAt < repaintInterval && isPainted) return;
    const { total, finished } = progress;
    const shown = { total, finished, running: progress.running.keys() };
    sink.write(`${isPainted ? ERASE_LINE : ""}${renderStatusLine(shown, sink.columns ?? 80)}`);
    paintedAt = at;
    isPainted = true;
  };
  const breakSilence = (after: number): void => {
    cancelTimer?.();
    if (progress.running.size === 0) return;
    cancelTimer = clock.schedule(after, () => {
      const running = [...progress.running].map(
        ([id, startedAt]) => `${id} ${formatDuration(clock.now() - startedAt)}`,
      );
      const others = running.length > 3 ? `, and ${running.length - 3} more` : "";
      print(`  … still running: ${running.slice(0, 3).join(", ")}${others}`);
      if (isTerminal) paint(clock.now());
      breakSilence(Math.min(2 * after, LONGEST_SILENCE));
    });
  };
  const handle = (event: RunEvent): void => {
    progress.take(event);
    const line = event.kind === "log-line" && !showLogs ? undefined : describeEvent(event);
    if (line !== undefined) print(line);
    if (isTerminal && event.kind !== "run-finished") paint(event.at);
    if (line !== undefined || event.kind === "node-started") breakSilence(silence);
  };
  // A run that throws leaves nodes that never end.
  const close = (): void => {
    progress.running.clear();
    cancelTimer?.();
  };
  return { name: "terminal-progress", handle, close };
}

/** How far a run has come, kept up to date event by event. */
class Progress {
  /** The nodes under way with the moments at which they started, in that order. */
  readonly running: Map<string, number> = new Map();
  total = 0;
  finished = 0;
  #restored: ReadonlySet<string> = new Set();

  take(event: RunEvent): void {
    switch (event.kind) {
      case "run-started":
        this.total = event.nodes.length;
        this.#restored = new Set(event.restored);
        this.finished = event.nodes.filter(({ id }) => this.#restored.has(id)).length;
        break;
      case "node-ready":
        this.total += event.children?.length ?? 0;
        this.finished += event.children?.filter((id) => this.#restored.has(id)).length ?? 0;
        break;
      case "node-started":
        this.running.set(event.nodeId, event.at);
        break;
      case "node-finished":
        this.running.delete(event.nodeId);
        this.finished += 1;
        break;
      default:
        break;
    }
  }
}

const LONGEST_SILENCE = 5 * 60_000;

const BAR = 20;

/** The one line that is painted over: a bar, a count and as many running nodes as fit the width. */
export function renderStatusLine(
  {
    total,
    finished,
    running,
  }: Pick<Progress, "total" | "finished"> & { readonly running: Iterable<string> },
  columns: number,
): string {
  const share = total === 0 ? 0 : Math.min(1, finished / total);
  const full = Math.round(share * BAR);
  let line = `${"█".repeat(full)}${"░".repeat(BAR - full)} ${finished}/${total}`;
  for (const id of running) {
    if (line.length + id.length + 4 > columns) return `${line}  …`.slice(0, columns);
    line += `  ${id}`;
  }
  return line.slice(0, columns);
}
