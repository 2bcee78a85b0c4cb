import { createGraph, defineNode, run, terminalProgress } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { formatDuration } from "../../src/events/describe-event.ts";
import {
  renderStatusLine,
  type TerminalProgressOptions,
} from "../../src/events/terminal-progress.ts";
import { ManualClock } from "../rig/manual-clock.ts";

const graph = createGraph({
  name: "demo",
  nodes: [
    defineNode({ id: "read", run: ({ log }) => log("reading") }),
    defineNode({
      id: "write",
      needs: ["read"],
      run: () => {
        throw new RangeError("no words\nleft");
      },
    }),
    defineNode({ id: "publish", needs: ["write"], run: () => 1 }),
  ],
});

async function shown(
  terminal: { readonly isTTY?: boolean; readonly columns?: number },
  options: TerminalProgressOptions = {},
): Promise<string> {
  let text = "";
  const sink = { ...terminal, write: (part: string) => (text += part) };
  await run(graph, { consumers: [terminalProgress(sink, options)], clock: new ManualClock() });
  return text;
}

describe("the progress display", () => {
  test("is plain lines and nothing else where there is no terminal", async () => {
    expect(await shown({})).toBe(
      [
        "demo: 3 nodes",
        "  ✓ read 0 ms",
        "  ✗ write 0 ms: RangeError: no words",
        "  - publish skipped, because of write",
        "failed in 0 ms: 1 succeeded, 1 failed, 1 skipped",
        "",
      ].join("\n"),
    );
  });

  test("shows log lines under their node if asked to", async () => {
    expect(await shown({}, { showLogs: true })).toContain("  │ read: reading\n");
  });

  test("on a terminal paints a status line over and leaves nothing of it behind", async () => {
    const text = await shown({ isTTY: true, columns: 40 }, { repaintInterval: 0 });
    expect(text).toContain("░░░░░░░░░░░░░░░░░░░░ 0/3  read");
    expect(lastScreen(text)).toBe(await shown({}));
  });
});

test("names what is under way where nothing else is said for long, ever more rarely", async () => {
  const clock = new ManualClock();
  const { promise, resolve } = Promise.withResolvers<void>();
  const nodes = ["push", "build", "lint", "test"].map((id) =>
    defineNode({ id, run: () => promise }),
  );
  let text = "";
  const sink = { write: (part: string) => (text += part) };
  const consumers = [terminalProgress(sink, { clock })];
  const ended = run(createGraph({ name: "demo", nodes }), { consumers, clock });
  await clock.advance(29_999);
  expect(text).toBe("demo: 4 nodes\n");
  await clock.advance(1_200_001);
  resolve();
  await ended;
  const told = [...text.matchAll(/still running: push ([^,]+), build .*, and 1 more$/gm)];
  expect(told.map(([, after]) => after)).toEqual([
    "30.0 s",
    "1 min 30 s",
    "3 min 30 s",
    "7 min 30 s",
    "12 min 30 s",
    "17 min 30 s",
  ]);
  expect(text).toMatch(/succeeded in 20 min 30 s: 4 succeeded\n$/);
  expect(clock.untilNext).toBeUndefined();
});

test("says nothing more of a run that broke off, and all of the next one", async () => {
  const clock = new ManualClock();
  const consumer = terminalProgress({ write: () => true }, { clock });
  const isBrokenOff = { ...consumer, close: () => undefined };
  const { promise, resolve } = Promise.withResolvers<void>();
  const pushing = createGraph({
    name: "demo",
    nodes: [defineNode({ id: "push", run: () => promise })],
  });
  const first = run(pushing, { consumers: [isBrokenOff], clock });
  await clock.advance(1);
  expect(clock.untilNext).toBe(29_999);
  await consumer.close?.();
  expect(clock.untilNext).toBeUndefined();
  const next = run(pushing, { consumers: [consumer], clock });
  await clock.advance(1);
  expect(clock.untilNext).toBe(29_999);
  resolve();
  await Promise.all([first, next]);
});

/** What is left on a screen after all the erasing. */
function lastScreen(text: string): string {
  return text
    .split("\n")
    .map((line) => line.slice(line.lastIndexOf("\u001B[2K") + 1).replace("[2K", ""))
    .join("\n");
}

test.each([
  [0, "0 ms"],
  [999.4, "999 ms"],
  [1_000, "1.0 s"],
  [59_949, "59.9 s"],
  [59_950, "1 min 00 s"],
  [125_000, "2 min 05 s"],
])("%d milliseconds are read as %s", (milliseconds, expected) => {
  expect(formatDuration(milliseconds)).toBe(expected);
});

test.each([
  [80, "██████████░░░░░░░░░░ 5/10  first  second"],
  [36, "██████████░░░░░░░░░░ 5/10  first  …"],
  [10, "██████████"],
])("a status line fits %i columns", (columns, expected) => {
  const running = new Set(["first", "second"]);
  expect(renderStatusLine({ total: 10, finished: 5, running }, columns)).toBe(expected);
});
