import { recordFacts } from "@mea-culpa/measured";
import { describe, expect, it } from "vitest";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildChange } from "../../src/charges/cases.ts";
import { features } from "./innocent/features.ts";
import { machineMade } from "./innocent/machine-made.ts";
import { moves } from "./innocent/moves.ts";
import { operations } from "./innocent/operations.ts";
import { testsOnly } from "./innocent/tests-only.ts";
import { texts } from "./innocent/texts.ts";

const innocent = { ...features, ...moves, ...machineMade, ...texts, ...testsOnly, ...operations };

it("is a number that pages quote", () => {
  recordFacts(
    { "charges.innocent-changes": { value: Object.keys(innocent).length, unit: "changes" } },
    "npx vitest run packages/roast-bot/test/charges/innocent-changes.test.ts",
  );
});

describe("changes that nobody should be blamed for", () => {
  it.each(Object.entries(innocent))("finds nothing in %s", (_, plan) => {
    const { charges } = runDetectors(buildChange(plan));
    expect(charges.map(({ code, finding }) => [code, finding.summary])).toEqual([]);
  });
});
