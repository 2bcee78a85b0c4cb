import { describe, expect, test } from "vitest";
import { commitClock } from "../../src/git/commit-clock.ts";

const present = 1_000;

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
    const commits = dates.map((committedAt, index) => ({ id: `commit ${index}`, committedAt }));
    const clock = commitClock(commits, present);
    expect([...clock.publicAt.values()]).toEqual(read);
    expect(clock.skews.map(({ kind, seconds }) => [kind, seconds])).toEqual(skews);
  });
});
