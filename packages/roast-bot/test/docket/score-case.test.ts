import { describe, expect, it } from "vitest";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { buildChange, repeated } from "../../src/charges/cases.ts";
import { findAffinity, scoreCase } from "../../src/docket/score-case.ts";
import { rankDocket } from "../../src/docket/rank-docket.ts";
import { casePack } from "./case-pack.ts";

function points(options: Parameters<typeof casePack>[0]): readonly number[] {
  return scoreCase(casePack(options)).map((line) => line.points);
}

const line = (at: number) => `ring(harbours[${at}], tides.high);`;

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

  it("counts two charges that rest on the same commits once, as the graver one", () => {
    const commits = [
      { subject: "Ring bells", diff: { "src/a.ts": repeated(5, (at) => `+${line(at)}`) } },
      ...Array.from({ length: 5 }, (_, at) => ({
        subject: "Fix the bells",
        diff: { "src/a.ts": `-${line(at)}\n+toll(${at});` },
      })),
    ];
    const change = buildChange({ title: "Ring bells", commits });
    const pack = buildEvidencePack(change, {
      who: "ines",
      names: ["Ines Okafor"],
      slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
      findings: runDetectors(change),
    });
    const [charge] = pack.charges;
    if (charge === undefined) return expect.fail("nothing was found");
    const lesser = { ...charge, code: "lesser", title: "Lesser", severity: charge.severity - 1 };
    const told = scoreCase({ ...pack, charges: [lesser, charge] }).map(({ reason }) => reason);
    expect(told.join()).toContain(charge.title);
    expect(told.join()).not.toContain("Lesser");
  });

  it("is lower for a tiny change", () => {
    const files = { "src/a.ts": { additions: 3 } };
    expect(points({ files, charges: { "new-todos": 2 } })).toEqual([2, -6]);
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
