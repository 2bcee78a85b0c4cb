import { expect, test } from "vitest";
import { findCharge } from "../../src/charges/registry.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { Facts } from "../../src/lines/facts.ts";
import { weigh } from "../../src/lines/weigh.ts";
import { added, buildChange, type ChangePlan, deleted } from "../../src/charges/cases.ts";

const bells = added(Array.from({ length: 8 }, (_, at) => `ringBell(tides.at(${at}));`).join("\n"));
const quiet = deleted(
  Array.from({ length: 8 }, (_, at) => `ringBell(tides.at(${at}));`).join("\n"),
);

function trip(subject: string): ChangePlan {
  const path = "src/bell-tower.ts";
  return {
    title: "Show the tides",
    commits: [
      { subject: "Show low water", diff: { [path]: bells } },
      { subject, diff: { [path]: quiet } },
    ],
  };
}

const log = (...subjects: readonly string[]): ChangePlan => ({
  title: "Show the tides",
  commits: ["Show low water", ...subjects],
});

test.each<readonly [code: string, weight: string, what: string, ChangePlan]>([
  ["passing-file", "slight", "a file that comes and goes", trip("Leave it to the page")],
  ["outcry", "little", "a sigh", log("Sigh, the bell again")],
  ["outcry", "full", "a long sigh", log("Sigh, the bell hangs on the wrong side of the tower")],
])("%s is %s of %s", (code, expected, _, plan) => {
  const detector = findCharge(code);
  const change = buildChange(plan);
  const finding = detector?.detect(change);
  if (detector === undefined || finding === undefined) return expect.fail("nothing was found");
  const pack = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: { charges: [{ code, title: detector.meta.title, finding }], compliments: [] },
  });
  const [charge] = pack.charges;
  expect(charge && weigh(charge, new Facts(pack))).toBe(expected);
});
