import { describe, expect, it } from "vitest";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildChange } from "../support/change-builder.ts";
import { features } from "./innocent/features.ts";
import { machineMade } from "./innocent/machine-made.ts";
import { moves } from "./innocent/moves.ts";
import { operations } from "./innocent/operations.ts";
import { testsOnly } from "./innocent/tests-only.ts";
import { texts } from "./innocent/texts.ts";

const innocent = { ...features, ...moves, ...machineMade, ...texts, ...testsOnly, ...operations };

describe("changes that nobody should be blamed for", () => {
  it.each(Object.entries(innocent))("finds nothing in %s", (_, plan) => {
    const { charges } = runDetectors(buildChange(plan));
    expect(charges.map(({ code, finding }) => [code, finding.summary])).toEqual([]);
  });
});
