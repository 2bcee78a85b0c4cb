import { describe, expect, test } from "vitest";
import { buildChange, buildHistory, type Cases } from "../../../src/charges/cases.ts";
import { charges, compliments } from "../../../src/charges/registry.ts";
import { runDetectors } from "../../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../../src/evidence/build-evidence-pack.ts";
import { checkRoast } from "../../../src/receipts/check-roast.ts";
import { nothingUsed } from "../../../src/run/past-roasts.ts";
import { writeHouseRoast } from "../../../src/writers/house/write-house-roast.ts";

/** Every case of every charge and compliment becomes a roast that stands, whether an entry was owed or not. */
describe.each([
  ...charges.map(({ meta }) => ["charges", meta.code] as const),
  ...compliments.map(({ meta }) => ["compliments", meta.code] as const),
])("a roast of %s/%s", async (folder, code) => {
  const { cases } = (await import(`../../../src/charges/${folder}/${code}/cases.ts`)) as {
    readonly cases: Cases;
  };
  test.each(Object.entries(cases.finds))("stands: %s", (_, plan) => {
    const change = buildChange(plan);
    const history = buildHistory(plan);
    const all = runDetectors(change, history);
    const alone = {
      charges: all.charges.filter((each) => each.code === code),
      compliments: all.compliments.filter((each) => each.code === code),
    };
    const week = { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" };
    for (const slot of [week, { ...week, number: 3 }]) {
      for (const findings of [all, alone]) {
        const pack = buildEvidencePack(change, {
          who: "ines",
          names: ["Ines Okafor"],
          slot,
          findings,
          ...(history && { history }),
        });
        const roast = writeHouseRoast({ pack, usedUp: nothingUsed });
        expect(checkRoast(roast, pack)).toEqual([]);
      }
    }
  });
});
