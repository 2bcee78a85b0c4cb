import { describe, expect, it } from "vitest";
import type { DiffLine } from "../../src/change/change.ts";
import { countMoved, findMovedLines } from "../../src/change/moved-lines.ts";
import { buildChange } from "../../src/charges/cases.ts";

/** Of each file the lines that moved in and out. */
function count(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const change = buildChange({ files });
  const moved = findMovedLines(change.files.flatMap(({ hunks }) => hunks));
  return Object.fromEntries(
    change.files.map(({ path, hunks }) => {
      const { movedIn, movedOut } = countMoved(hunks, moved);
      return [path, `${movedIn} in, ${movedOut} out`];
    }),
  );
}

/** Microseconds of the processor for so many lines that all moved. */
function measure(count: number): number {
  const text = "ring(bell.ofHarbour);";
  const lines = Array.from({ length: count }, (_, at): readonly DiffLine[] => [
    { kind: "deleted", text, before: at },
    { kind: "added", text, after: at },
  ]).flat();
  const start = process.cpuUsage();
  findMovedLines([{ section: "", lines }]);
  return process.cpuUsage(start).user;
}

describe("lines that only moved", () => {
  it("are those that were re-indented, their braces with them", () => {
    const diff = `
      -if (tide.isHigh) {
      -ring(bell.ofHarbour);
      -}
      +while (open.forBusiness()) {
      +  if (tide.isHigh) {
      +    ring(bell.ofHarbour);
      +  }
      +}
    `;
    expect(count({ "a.ts": diff })).toEqual({ "a.ts": "3 in, 3 out" });
  });

  it("are those that went to another file, each as often as it went", () => {
    const line = "ring(bell.ofHarbour);";
    expect(count({ "a.ts": `-${line}`, "b.ts": `+${line}\n+${line}` })).toEqual({
      "a.ts": "0 in, 1 out",
      "b.ts": "1 in, 0 out",
    });
  });

  it("are none that say little, where nothing beside them moved", () => {
    expect(count({ "a.ts": "-}\n-ring(low.tide);", "b.ts": "+}\n+ring(high.tide);" })).toEqual({
      "a.ts": "0 in, 0 out",
      "b.ts": "0 in, 0 out",
    });
  });

  it("are found in time that grows with their number alone", () => {
    measure(20_000);
    // Ten times the lines may take some more than ten times as long; a hundred would be the square.
    expect(measure(200_000)).toBeLessThan(50 * Math.max(measure(20_000), 2_000));
  });
});
