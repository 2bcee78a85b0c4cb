import type { Change } from "../evidence/change.ts";
import type { Detector, Finding } from "./charge.ts";
import { compliments } from "./compliments.ts";
import { detectors } from "./detectors.ts";

/** A finding with the detector that made it. */
export interface Detected {
  readonly detector: Detector;
  readonly finding: Finding;
}

/** All that is found in a change, for and against it, each gravest first. */
export interface Findings {
  readonly charges: readonly Detected[];
  readonly compliments: readonly Detected[];
}

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
