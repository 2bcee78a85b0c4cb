import { describe, expect, it } from "vitest";
import { findAffinity, scoreCase } from "../../src/docket/score-case.ts";
import { rankDocket } from "../../src/docket/rank-docket.ts";
import { casePack } from "./case-pack.ts";

function points(options: Parameters<typeof casePack>[0]): readonly number[] {
  return scoreCase(casePack(options)).map((line) => line.points);
}

describe("the score of a case", () => {
  it("counts five charges in full and each further one half", () => {
    const charges = { a: 6, b: 5, c: 4, d: 4, e: 3, f: 2 };
    expect(points({ charges })).toEqual([6, 5, 4, 4, 3, 1]);
  });

  it("adds what two charges make of one another, whichever comes first", () => {
    const charges = { "plan-bulk": 5, "reversed-approach": 7 };
    expect(points({ charges })).toEqual([7, 5, 4]);
    expect(findAffinity("plan-bulk", "reversed-approach")).toBe(
      findAffinity("reversed-approach", "plan-bulk"),
    );
    expect(findAffinity("plan-bulk", "plan-bulk")).toBeUndefined();
  });

  it("is lower for a tiny change, unless its size is the charge", () => {
    const files = { "src/a.ts": { additions: 3 } };
    expect(points({ files, charges: { "new-todos": 2 } })).toEqual([2, -6]);
    expect(points({ files, charges: { "long-story": 3 } })).toEqual([3]);
  });

  it("is lower when most of the change is tests and documents", () => {
    const files = { "src/a.ts": { additions: 20 }, "test/a.test.ts": { additions: 200 } };
    expect(points({ files })).toEqual([-4]);
  });

  it("is explained line by line, and the lines add up", () => {
    const docket = rankDocket(
      [
        {
          pack: casePack({ charges: { "plan-bulk": 5, "reversed-approach": 7 } }),
          dependencyBump: false,
        },
      ],
      { roasted: new Set() },
    );
    const [first] = docket.cases;
    const total = first?.lines.reduce((sum, { points }) => sum + points, 0);
    expect(total).toBe(16);
    expect(docket.chosen?.score).toBe(total);
  });
});
