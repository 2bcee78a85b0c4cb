import { describe, expect, test } from "vitest";
import type { Figure, Formula, Unit } from "@mea-culpa/formats";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import {
  measureNesting,
  recomputeFigure,
  roundedQuotient,
} from "../../src/case/recompute-figure.ts";
import { sampleChange, sampleOccasion } from "../change/sample-change.ts";

const pack = buildEvidencePack(sampleChange, {
  ...sampleOccasion,
  findings: { charges: [], compliments: [] },
});

const recomputed: readonly (readonly [unit: Unit, formula: Formula, value: number])[] = [
  ["line", { op: "field", of: ["pr.additions"] }, 12],
  ["commit", { op: "field", of: ["pr.commits"] }, 2],
  ["position", { op: "field", of: ["c2.position"] }, 2],
  ["co-author", { op: "field", of: ["c2.coAuthors"] }, 1],
  ["line", { op: "field", of: ["f1.linesAtMerge"] }, 40],
  ["commit", { op: "count", of: ["c1", "c2"] }, 2],
  ["commit", { op: "count", of: [] }, 0],
  ["line", { op: "sum", of: ["c1.additions", "c2.additions"] }, 12],
  ["line", { op: "sum", of: ["tests.added", "f1.additions"] }, 12],
  ["line", { op: "max", of: ["c1.additions", "c2.additions"] }, 9],
  ["line", { op: "min", of: ["c1.additions", "c2.additions"] }, 3],
  ["line", { op: "difference", of: ["pr.deletions", "pr.additions"] }, -10],
  ["times", { op: "ratio", of: ["pr.additions", "pr.deletions"], digits: 1 }, 6],
  ["times", { op: "ratio", of: ["c2.deletions", "c2.additions"], digits: 2 }, 0.67],
  ["percent", { op: "percent", of: ["f2.additions", "pr.additions"], digits: 0 }, 50],
  ["hour", { op: "span", of: ["c1.authoredAt", "pr.mergedAt"] }, 26],
  ["hour", { op: "rounded-span", of: ["c1.authoredAt", "pr.mergedAt"] }, 27],
  ["day", { op: "span", of: ["c1.authoredAt", "pr.mergedAt"] }, 1],
  ["minute", { op: "span", of: ["c2.authoredAt", "pr.mergedAt"] }, 45],
  ["week", { op: "span", of: ["c1.authoredAt", "pr.mergedAt"] }, 0],
  ["word", { op: "words", of: ["pr.title"] }, 4],
  ["word", { op: "words", of: ["pr.body"] }, 4],
  ["character", { op: "characters", of: ["c1.subject"] }, 4],
  ["character", { op: "characters", of: ["f3"] }, 17],
  ["line", { op: "lines", of: ["pr"] }, 3],
  ["occurrence", { op: "occurrences", of: ["c1", "c2"], text: "Ring" }, 2],
  ["character", { op: "length", of: ["c1.subject"], text: "Ring" }, 4],
];

describe("a figure", () => {
  test.each(recomputed)("in unit %s of %o is %d", (unit, formula, value) => {
    expect(recomputeFigure(figure(unit, formula), pack)).toBe(value);
  });

  test.each<readonly [why: string, unit: Unit, formula: Formula]>([
    ["an exhibit is missing", "line", { op: "field", of: ["c9.additions"] }],
    ["the field is missing", "line", { op: "field", of: ["pr.linesAtMerge"] }],
    ["the field is of Object's own", "line", { op: "field", of: ["pr.constructor"] }],
    ["the unit is not the field's", "file", { op: "field", of: ["pr.additions"] }],
    ["a figure is missing", "line", { op: "sum", of: ["lines.lost"] }],
    ["an exhibit is counted twice", "commit", { op: "count", of: ["c1", "c1"] }],
    ["a field is counted", "commit", { op: "count", of: ["c1.additions"] }],
    [
      "it divides by zero",
      "times",
      { op: "ratio", of: ["pr.additions", "c1.deletions"], digits: 0 },
    ],
    [
      "a percentage is in times",
      "times",
      { op: "percent", of: ["pr.files", "pr.files"], digits: 0 },
    ],
    ["a ratio is in percent", "percent", { op: "ratio", of: ["pr.files", "pr.files"], digits: 0 }],
    ["time runs backwards", "day", { op: "span", of: ["pr.mergedAt", "c1.authoredAt"] }],
    ["time runs backwards", "day", { op: "rounded-span", of: ["pr.mergedAt", "c1.authoredAt"] }],
    ["time has no such unit", "line", { op: "span", of: ["c1.authoredAt", "pr.mergedAt"] }],
    ["a text has no such field", "word", { op: "words", of: ["c1.title"] }],
    ["words are counted as lines", "line", { op: "words", of: ["pr.title"] }],
    ["what is measured isn't there", "character", { op: "length", of: ["c1"], text: "Rung" }],
    ["a length is in lines", "line", { op: "length", of: ["c1.subject"], text: "Ring" }],
    ["nothing is sought", "occurrence", { op: "occurrences", of: ["pr"], text: "" }],
    ["there is no greatest of none", "line", { op: "max", of: [] }],
  ])("can't be computed where %s", (_, unit, formula) => {
    expect(recomputeFigure(figure(unit, formula), pack)).toBeUndefined();
  });

  test("can't be computed from itself", () => {
    const first = figure("line", { op: "sum", of: ["other"] });
    const other = { ...figure("line", { op: "sum", of: ["tried"] }), id: "other" };
    const ground = { exhibits: pack.exhibits, figures: [first, other] };
    expect(recomputeFigure(first, ground)).toBeUndefined();
  });

  test("is recomputed from exhibits even where another figure's value was altered", () => {
    const altered = pack.figures.map((figure) => ({ ...figure, value: 4711 }));
    const sum = figure("line", { op: "sum", of: ["lines.added", "tests.added"] });
    expect(recomputeFigure(sum, { exhibits: pack.exhibits, figures: altered })).toBe(18);
  });

  test("of the basic ones recomputes to the value it states", () => {
    expect(pack.figures.length).toBeGreaterThan(20);
    for (const figure of pack.figures) expect(recomputeFigure(figure, pack)).toBe(figure.value);
  });
});

describe("a quotient", () => {
  test.each([
    [5, 2, 0, 3],
    [-5, 2, 0, -3],
    [1, 3, 2, 0.33],
    [2, 3, 2, 0.67],
    [1005, 1000, 2, 1.01],
    [-1, 1000, 0, 0],
    [7, -2, 0, -4],
  ])("of %d by %d to %d digits is %d", (dividend, divisor, digits, value) => {
    expect(roundedQuotient(dividend, { divisor, digits })).toBe(value);
  });

  test.each([
    [1, 0, 0],
    [1, 2, -1],
    [1, 2, 1.5],
    [1, 2, 40],
  ])("of %d by %d to %d digits is none", (dividend, divisor, digits) => {
    expect(roundedQuotient(dividend, { divisor, digits })).toBeUndefined();
  });
});

describe("nesting", () => {
  test.each([
    ["", 0],
    ["a\nb", 0],
    ["a\n  b\n    c", 2],
    ["a\n    b\n        c\n\n        d", 2],
    ["a\n\tb\n\t\tc", 2],
    ["        a\n        b", 2],
    ["a\n    b(\n        c,\n    )\n    d\n        e\n            f", 3],
    ["\t\ta", 2],
  ])("of %j is %d", (text, level) => {
    expect(measureNesting(text)).toBe(level);
  });
});

function figure(unit: Unit, formula: Formula): Figure {
  return { id: "tried", value: 0, unit, formula, label: "tried" };
}
