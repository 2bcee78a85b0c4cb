import { describe, expect, it } from "vitest";
import { ForgeClock } from "../../src/forges/forge-clock.ts";

const takes = (nth: number) => 100 + ((nth * 137) % 300);

/** Asks a forge whose clock is ahead and that takes its time, and says how many of its seconds were met. */
function meet({
  ahead,
  takes,
}: {
  readonly ahead: number;
  readonly takes: (nth: number) => number;
}) {
  const clock = new ForgeClock();
  const doneIn = (sent: number, nth: number) =>
    Math.floor((sent + ahead + takes(nth)) / 1000) * 1000;
  clock.observe({ sent: 123, second: doneIn(123, 0) });
  let now = 2_777;
  return Array.from({ length: 8 }, (_, nth) => {
    const second = clock.secondFrom(now);
    const sent = clock.aimAt(second);
    const done = doneIn(sent, nth + 1);
    clock.observe({ sent, second: done });
    now = sent + 1_234;
    return done === second;
  });
}

describe("the clock of a forge", () => {
  it.each([0, 41, 499, 500, 501, 999, 1_000, 3_600_250, -7_200_333])(
    "is met from the first time on where it is %i milliseconds ahead",
    (ahead) => {
      expect(meet({ ahead, takes: () => 180 })).not.toContain(false);
    },
  );

  it("is met again after an answer that came late, and after the clock was set", () => {
    const late = meet({ ahead: 0, takes: (nth) => (nth === 3 ? 4_000 : 180) });
    expect(late.filter((met) => !met).length).toBeLessThanOrEqual(2);
    expect(late.slice(5)).toEqual([true, true, true]);
    const set = meet({ ahead: 0, takes: (nth) => (nth >= 3 ? 90_180 : 180) });
    expect(set.slice(3)).not.toContain(false);
  });

  it("is met nearly always where answers take between 100 and 400 milliseconds", () => {
    const met = Array.from({ length: 20 }, (_, ahead) => meet({ ahead: ahead * 50, takes })).flat();
    expect(met.filter(Boolean).length / met.length).toBeGreaterThan(0.8);
  });

  it("is taken for ours where nothing is known of it", () => {
    expect(new ForgeClock().secondFrom(1_700)).toBe(2_000);
  });

  it("aims at no second whose middle is past", () => {
    const clock = new ForgeClock();
    clock.observe({ sent: 0, second: 10_000 });
    for (let now = 0; now < 3_000; now += 77) {
      const second = clock.secondFrom(now);
      expect(clock.aimAt(second)).toBeGreaterThanOrEqual(now);
      expect(clock.aimAt(second) - now).toBeLessThan(1000);
    }
  });
});
