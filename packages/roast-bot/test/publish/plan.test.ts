import { describe, expect, it } from "vitest";
import { refusedChange } from "../../src/publish/check-commit.ts";
import { commitMessage } from "../../src/publish/commit-message.ts";
import { parseTrailers, withTrailers } from "../../src/dev-log/bot-trailers.ts";
import type { Destination } from "../../src/run/assignment.ts";
import { parseTreeChanges } from "../../src/git/tree-change.ts";
import { entryPath, proofPaths } from "../../src/run/entry-paths.ts";
import { judged, roastedPenance, sampleId, sampleRun } from "../ledger/sample-ledger.ts";

describe("what a commit may change", () => {
  const allowed = {
    added: new Set(["content/roast.md"]),
    changed: new Set(["data/roast_bot.json"]),
  };

  it.each([
    ["A", "100644", "content/roast.md", undefined],
    ["M", "100644", "content/roast.md", "content/roast.md exists already"],
    ["A", "100644", "data/roast_bot.json", undefined],
    ["M", "100644", "data/roast_bot.json", undefined],
    [
      "D",
      "000000",
      "data/roast_bot.json",
      "data/roast_bot.json is in the way of roast-bot's own files: move it, or name other `paths`",
    ],
    [
      "T",
      "120000",
      "data/roast_bot.json",
      "data/roast_bot.json is in the way of roast-bot's own files: move it, or name other `paths`",
    ],
    ["M", "100755", "data/roast_bot.json", "data/roast_bot.json would not be a plain file"],
    [
      "A",
      "100644",
      ".github/workflows/x.yml",
      ".github/workflows/x.yml is not roast-bot's to change",
    ],
    ["M", "100644", "content/Roast.md", "content/Roast.md is not roast-bot's to change"],
  ])("is told for %s %s %s", (status, mode, path, refusal) => {
    expect(refusedChange({ status, mode, path, blob: "" }, allowed)).toBe(refusal);
  });

  it("is read from git with any name a file may have", () => {
    const from = `:000000 100644 ${"0".repeat(40)} ${"a".repeat(40)} A\0`;
    expect(parseTreeChanges(`${from}a b\nc\td.md\0${from}é.md\0`)).toEqual([
      { status: "A", mode: "100644", blob: "a".repeat(40), path: "a b\nc\td.md" },
      { status: "A", mode: "100644", blob: "a".repeat(40), path: "é.md" },
    ]);
  });
});

describe("a commit's message", () => {
  const decisions = [
    { kind: "settle", judged: judged(1, "kept") },
    { kind: "roast", judged: judged(2, "broken"), known: "unsettled" },
  ] as const;
  const settlement = { promise: sampleId, decisions };
  const roasts = new Map([[2, roastedPenance(2)]]);
  const roast = { promise: sampleId, slot: 2, title: "The\nArchetype" };

  it.each([
    [
      "Fixes #12, closes GH-7 and resolves mara/log#3",
      "Fixes no. 12, closes GH 7 and resolves mara/log no. 3",
    ],
    ["@mara @tides/keepers mara@tides.example", "mara tides/keepers mara@tides.example"],
    ["[skip ci] ***NO_CI*** [ci skip]", "skip ci NO_CI ci skip"],
    ["Closes !4, &9, TIDE-5, AB#6", "Closes no. 4, no. 9, TIDE 5, AB no. 6"],
    ["Fixes https://github.com/mara/log/issues/1", "Fixes (a link)"],
    ["Signed-off-by: Mara\n\nRoast-Bot-Slot: 9", "Signed-off-by: Mara Roast-Bot-Slot: 9"],
  ])("has no effect on a forge, whatever a title holds: %j", (title, told) => {
    const records = sampleRun({ settlement, roasts });
    const roast = { promise: sampleId, slot: 2, title };
    const message = commitMessage({ promise: sampleId, records, roasts: [roast], run: "r" });
    expect(message.split("\n")[0]).toBe(`Roast slot 2: ${told}`);
    expect(parseTrailers(message)?.slots).toEqual([2]);
  });

  it.each([
    ["a roast", sampleRun({ settlement, roasts }), [roast], "Roast slot 2: The Archetype"],
    ["several slots", sampleRun({ settlement }), [], "Settle slots 1 to 2"],
    [
      "one slot",
      sampleRun({ settlement: { ...settlement, decisions: [decisions[0]] } }),
      [],
      "Settle slot 1: kept",
    ],
    ["nothing new", sampleRun(), [], "Report that roast-bot ran"],
    [
      "a failure",
      sampleRun({
        run: {
          id: "r",
          at: "2026-02-02T07:00:05Z",
          version: "0.1.0",
          error: { stage: "draft", message: "no" },
        },
      }),
      [],
      "Report a run that failed at draft",
    ],
  ])("says of %s in one line what it is", (_what, records, roasts, subject) => {
    const message = commitMessage({ promise: sampleId, records, roasts, run: "r" });
    expect(message.split("\n")[0]).toBe(subject);
  });

  it("carries trailers that read back", () => {
    const trailers = { promise: sampleId, slots: [11, 12], run: "run-1" };
    expect(parseTrailers(withTrailers("Words", trailers))).toEqual(trailers);
    expect(parseTrailers("Words\n\nRoast-Bot-Slot: 3\n")).toBeUndefined();
    expect(parseTrailers(withTrailers("", { ...trailers, slots: [] }))?.slots).toEqual([]);
  });
});

describe("paths of a roast", () => {
  it("name the local day of the deadline and the slot", () => {
    const slot = {
      number: 9,
      opens: "2026-03-01T23:30:00Z",
      closes: "2026-03-08T23:30:00Z",
      zone: "Asia/Tokyo",
    };
    expect(proofPaths(devLog(), slot)).toEqual({
      evidence: "data/roast_bot/2026-03-09-slot-9/evidence.json",
      receipts: "data/roast_bot/2026-03-09-slot-9/receipts.json",
    });
  });

  it.each([
    [[], "posts/a.md"],
    [["posts/a.md"], "posts/a-2.md"],
    [["posts/a/index.md", "posts/a-2.md"], "posts/a-3.md"],
    [["posts/a-b.md"], "posts/a.md"],
  ])("are none of %j", (taken, free) => {
    expect(entryPath(devLog(taken), "a")).toBe(free);
  });
});

function devLog(taken: readonly string[] = []): Destination {
  return {
    kind: "dev-log",
    paths: {
      entries: "posts",
      heartbeat: "data/roast_bot.json",
      ledger: "data/roast_bot_ledger.jsonl",
      evidence: "data/roast_bot",
    },
    taken: new Set(taken),
  };
}
