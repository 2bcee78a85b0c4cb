import type { Change } from "../change/change.ts";
import type { Detector, Findings, Detected } from "../case/charge.ts";
import { compliments } from "./compliments.ts";
import { detectors } from "./detectors.ts";

/** Runs every detector over a change. Pure. */
export function runDetectors(change: Change): Findings {
  return { charges: run(detectors, change), compliments: run(compliments, change) };
}

function run(all: readonly Detector[], change: Change): readonly Detected[] {
  return all
    .flatMap((detector) => {
      const finding = detector.detect(change);
      return finding ? [{ detector, finding }] : [];
    })
    .toSorted((one, other) => other.finding.severity - one.finding.severity);
}
