import { describe, expect, it } from "vitest";
import { findFate } from "../../src/charges/find-fate.ts";
import type { History } from "../../src/history/collect-history.ts";
import { buildChange, buildHistory } from "../../src/charges/cases.ts";

const change = buildChange({ commits: ["Ring the bells", "Count", "Ring by hand"] });
const deed = { kind: "commit", position: 1 } as const;
const life = {
  kind: "function",
  name: "ring_bells",
  path: "bells.py",
  line: 3,
  bornIn: 1,
  moves: [],
  lastPath: "bells.py",
  isAtMerge: false,
  goneIn: 3,
} as const;

function tell(history: Partial<History>, terms: Readonly<Record<string, string>> = {}) {
  return findFate({ proof: [deed], terms }, { change, history: buildHistory({ history }) });
}

describe("what became of a finding", () => {
  it("is that what its commit brought is gone", () => {
    expect(tell({ lives: [life] })).toEqual({
      text: "No definition that “Ring the bells” brought is left after “Ring by hand”.",
      exhibits: [deed, { kind: "commit", position: 3 }],
    });
    const survival = [{ position: 1, added: 9, left: 0, goneIn: 2 }];
    expect(tell({ survival })?.text).toBe(
      "No line that “Ring the bells” added and that says something is left after “Count”.",
    );
  });

  it("is that all of it stands at the merge", () => {
    expect(tell({ survival: [{ position: 1, added: 9, left: 9 }] })?.text).toBe(
      "Every line that “Ring the bells” added and that says something stands at the merge.",
    );
  });

  it("is that a later commit names it", () => {
    const sha = "a".repeat(40);
    const at = "2026-03-20T10:00:00Z";
    const followUps = [{ sha, subject: "Fix ring_bells", at, names: "ring_bells" }];
    expect(tell({ followUps }, { name: "ring_bells" })).toEqual({
      text: "After the merge, “Fix ring_bells” names ring_bells.",
      exhibits: [{ kind: "later", sha }],
    });
    expect(tell({ followUps }, { name: "ring_once" })).toBeUndefined();
  });

  it.each<[string, Partial<History>]>([
    ["nobody has followed it", {}],
    ["a part is left", { survival: [{ position: 1, added: 9, left: 4 }] }],
    ["it was too little to follow", { survival: [{ position: 1, added: 2, left: 2 }] }],
    ["one of its definitions lives on", { lives: [life, { ...life, goneIn: 3, isAtMerge: true }] }],
  ])("is not told where %s", (_, history) => {
    expect(tell(history)).toBeUndefined();
  });
});
