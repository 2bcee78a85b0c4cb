import { describe, expect, it } from "vitest";
import type { Detector } from "../../src/case/charge.ts";
import { buildChange, type ChangePlan } from "../support/change-builder.ts";
import { findingProblems } from "./finding-problems.ts";

/** A detector's table: what it must find, and what it must leave alone, by what each case is. */
export function detectorCases(
  detector: Detector,
  cases: {
    readonly guilty: Readonly<Record<string, ChangePlan>>;
    readonly innocent: Readonly<Record<string, ChangePlan>>;
  },
): void {
  describe(detector.code, () => {
    it.each(Object.entries(cases.guilty))("charges %s", (_, plan) => {
      const change = buildChange(plan);
      const finding = detector.detect(change);
      if (!finding) return expect.fail("it found nothing");
      expect(findingProblems({ detector, finding }, change)).toEqual([]);
    });

    it.each(Object.entries(cases.innocent))("leaves alone %s", (_, plan) => {
      expect(detector.detect(buildChange(plan))).toBeUndefined();
    });
  });
}
