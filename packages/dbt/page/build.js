import { $ } from "./elements.js";

/** The build, as the page holds it: the data of `build-record.ts`, and when it was written. */
export const build = JSON.parse($("build").textContent);
export const { nodes } = build;
export const byId = new Map(nodes.map((node, index) => [node.id, index]));
export const isOver = build.endedAt !== undefined;
export const now = build.endedAt ?? build.writtenAt;

/** In the order in which they are told. */
export const states = [
  "failed",
  "warned",
  "succeeded",
  "cached",
  "running",
  "retrying",
  "ready",
  "waiting",
  "skipped",
  "cancelled",
];

export const signs = {
  succeeded: "✓",
  cached: "=",
  warned: "!",
  failed: "✗",
  skipped: "–",
  cancelled: "⊘",
  running: "▶",
  retrying: "↻",
  ready: "·",
  waiting: "·",
};

/** How many nodes there are of each state. */
export const counts = new Map(states.map((state) => [state, 0]));
for (const { state } of nodes) counts.set(state, counts.get(state) + 1);

/** How long a node's attempts ran in all, in milliseconds. */
export function ran(node) {
  return node.attempts.reduce((sum, { from, to }) => sum + ((to ?? now) - from), 0);
}
