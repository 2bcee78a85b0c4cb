import { describe, expect, it } from "vitest";
import { rankDocket, type Examined } from "../../src/docket/rank-docket.ts";
import { casePack } from "./case-pack.ts";

const roasted = new Set<string>();

function examined(options: Parameters<typeof casePack>[0], dependencyBump = false): Examined {
  return { pack: casePack(options), dependencyBump };
}

function order(candidates: readonly Examined[]): readonly (string | undefined)[] {
  return rankDocket(candidates, { roasted }).cases.map(({ pack }) => pack.subject.id);
}

describe("ranking a docket", () => {
  it("chooses the candidate with the gravest charges", () => {
    const docket = rankDocket(
      [
        examined({ number: 1, charges: { "new-todos": 2 } }),
        examined({ number: 2, charges: { "copied-blocks": 6 } }),
      ],
      { roasted },
    );
    expect(docket.chosen?.pack.subject.id).toBe("slackwater#2");
  });

  it("prefers two charges that make a story to three that make a list", () => {
    const story = examined({ number: 1, charges: { "reversed-approach": 5, "plan-bulk": 3 } });
    const list = examined({
      number: 2,
      charges: { "new-todos": 4, "commented-out-code": 4, "debug-prints": 2 },
    });
    expect(order([list, story])).toEqual(["slackwater#1", "slackwater#2"]);
  });

  it("breaks a tie by the gravest charge, then the earlier merge, then the lower number", () => {
    const gravest = examined({
      number: 9,
      charges: { "copied-blocks": 6 },
      mergedAt: "2026-03-07T10:00:00Z",
    });
    const sum = examined({ number: 1, charges: { "sleeps-in-tests": 3, "debug-prints": 3 } });
    const early = examined({
      number: 8,
      charges: { "copied-blocks": 6 },
      mergedAt: "2026-03-03T10:00:00Z",
    });
    const low = examined({
      number: 7,
      charges: { "copied-blocks": 6 },
      mergedAt: "2026-03-07T10:00:00Z",
    });
    expect(order([sum, gravest, early, low])).toEqual([
      "slackwater#8",
      "slackwater#7",
      "slackwater#9",
      "slackwater#1",
    ]);
  });

  it("gives the same order whatever order the candidates come in", () => {
    const all = [3, 1, 2].map((number) => examined({ number, charges: { "new-todos": 2 } }));
    expect(order(all)).toEqual(order(all.toReversed()));
  });

  it("never chooses a subject that was roasted before", () => {
    const docket = rankDocket(
      [examined({ number: 1, charges: { "copied-blocks": 9 } }), examined({ number: 2 })],
      { roasted: new Set(["slackwater#1"]) },
    );
    expect(docket.chosen?.pack.subject.id).toBe("slackwater#2");
    expect(docket.cases.at(-1)?.passedOver).toBe("roasted before");
  });

  it("passes over what a machine wrote and what only moves versions, and says so", () => {
    const machine = examined({
      number: 1,
      authorship: { kind: "machine", machines: ["Renovate"] },
    });
    const docket = rankDocket([machine, examined({ number: 2 }, true)], { roasted });
    expect(docket.cases.map(({ passedOver }) => passedOver)).toEqual([
      "written by a machine (Renovate)",
      "only moves versions of dependencies",
    ]);
    expect(docket.chosen).toBeUndefined();
    expect(docket.nothing).toBe("machines-only");
  });

  it("does not pass over a person who worked with a machine", () => {
    const authorship = { kind: "person-with-machine", machines: ["Claude"], commits: 3 } as const;
    expect(rankDocket([examined({ authorship })], { roasted }).chosen).toBeDefined();
  });

  it("says that nothing was merged, or that all was roasted", () => {
    expect(rankDocket([], { roasted }).nothing).toBe("silence");
    const again = rankDocket([examined({ number: 1 })], { roasted: new Set(["slackwater#1"]) });
    expect(again.nothing).toBe("roasted-before");
  });
});
