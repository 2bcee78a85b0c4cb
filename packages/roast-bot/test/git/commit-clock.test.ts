import { describe, expect, test } from "vitest";
import { commitClock } from "../../src/git/commit-clock.ts";

/** A thousand seconds since 1970. */
const present = "1970-01-01T00:16:40Z";

describe("commitClock", () => {
  test.each([
    { what: "dates in order stand", dates: [10, 20, 20, 30], read: [10, 20, 20, 30], skews: [] },
    {
      what: "a date before its parents' is read as theirs",
      dates: [10, 30, 20, 25, 40],
      read: [10, 30, 30, 30, 40],
      skews: [
        ["behind", 10],
        ["behind", 5],
      ],
    },
    {
      what: "a date after the present moves no other",
      dates: [10, 5_000, 20, 30],
      read: [10, 5_000, 20, 30],
      skews: [["ahead", 4_000]],
    },
    { what: "no commits, no dates", dates: [], read: [], skews: [] },
  ])("$what", ({ dates, read, skews }) => {
    const commits = dates.map((committedAt, index) => ({
      id: `commit ${index}`,
      parents: index === 0 ? [] : [`commit ${index - 1}`],
      committedAt,
    }));
    const clock = commitClock(commits, present);
    expect([...clock.publicAt.values()]).toEqual(read);
    expect(clock.skews.map(({ kind, seconds }) => [kind, seconds])).toEqual(skews);
  });

  test("a date moves what came after it, and nothing beside it", () => {
    const commits = [
      { id: "base", parents: [], committedAt: 10 },
      { id: "theirs", parents: ["base"], committedAt: 30 },
      { id: "ours", parents: ["base"], committedAt: 20 },
      { id: "pull", parents: ["theirs", "ours"], committedAt: 25 },
    ];
    expect([...commitClock(commits, present).publicAt.values()]).toEqual([10, 30, 20, 30]);
  });
});
