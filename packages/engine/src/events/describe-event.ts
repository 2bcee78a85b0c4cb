import type { Outcome } from "../outcome/outcome.ts";
import type { RunEvent, RunFinished } from "./run-event.ts";

/** The line that stays on the terminal for an event, or `undefined` for events that leave none. */
export function describeEvent(event: RunEvent): string | undefined {
  switch (event.kind) {
    case "run-started":
      return `${event.graph}: ${plural(event.nodes.length)}${restored(event.restored.length)}`;
    case "node-ready":
    case "node-started":
      return undefined;
    case "attempt-failed": {
      if (event.retryIn === undefined) return undefined;
      const delay = formatDuration(event.retryIn);
      return `  ↻ ${event.nodeId}: ${firstLine(event.error)}; attempt ${event.attempt + 1} in ${delay}`;
    }
    case "log-line":
      return `  │ ${event.nodeId}: ${event.line}`;
    case "node-finished":
      return describeOutcome(event.outcome);
    case "run-finished":
      return summary(event);
  }
}

function describeOutcome(outcome: Outcome): string {
  const { nodeId } = outcome;
  const [first] = outcome.attempts;
  const duration = formatDuration(outcome.finishedAt - (first?.startedAt ?? outcome.readyAt));
  switch (outcome.status) {
    case "succeeded":
      return `  ✓ ${nodeId} ${duration}`;
    case "cached":
      return `  = ${nodeId} cached`;
    case "tolerated":
      return `  ~ ${nodeId} ${duration}: ${firstLine(outcome.error)}; tolerated`;
    case "failed":
      return `  ✗ ${nodeId} ${duration}: ${firstLine(outcome.error)}`;
    case "skipped":
      return `  - ${nodeId} skipped, because of ${outcome.rootCauses.join(", ")}`;
    case "cancelled":
      return `  ! ${nodeId} cancelled`;
  }
}

function summary({ status, counts, duration }: RunFinished): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  const list = parts.map(([name, count]) => `${count} ${name}`).join(", ") || "nothing to do";
  return `${status} in ${formatDuration(duration)}: ${list}`;
}

function restored(count: number): string {
  return count === 0 ? "" : `, ${count} done before`;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split("\n", 1)[0] ?? "";
}

function plural(nodes: number): string {
  return nodes === 1 ? "1 node" : `${nodes} nodes`;
}

/** Milliseconds as a person reads them: `12 ms`, `3.4 s`, `2 min 05 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1_000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1_000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}
