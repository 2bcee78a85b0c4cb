import type { EvidencePack } from "@mea-culpa/formats";
import { expect, test } from "vitest";
import { buildChange } from "../../../src/charges/cases.ts";
import { buildEvidencePack, type PackOccasion } from "../../../src/evidence/build-evidence-pack.ts";
import { buildListPack } from "../../../src/evidence/build-list-pack.ts";
import { nothingUsed } from "../../../src/run/past-roasts.ts";
import { checkRoast } from "../../../src/receipts/check-roast.ts";
import { writeHouseRoast } from "../../../src/writers/house/write-house-roast.ts";

const person = { name: "Mara Lind", mail: "mara@tide.example" };
const dependabot = { name: "dependabot[bot]", mail: "bot@example.org" };
const candidate = buildChange({ number: 7, title: "Bump the bell from 1.0 to 1.1" });
const short = {
  promised: 80,
  entries: [{ path: "a.md", public_at: "2026-03-04T09:00:00Z", words: 3 }],
};

/** Every kind of slot of so many days that ends at that hour of April. */
function listPacks(days: number, hour: number, owed: object): readonly EvidencePack[] {
  const closes = new Date(Date.UTC(2026, 3, 1, hour));
  const opens = new Date(closes.getTime() - days * 86_400_000);
  const occasion: PackOccasion = {
    who: "mara",
    names: ["Mara Lind"],
    slot: { number: 4, opens: opens.toISOString(), closes: closes.toISOString(), zone: "UTC" },
    ...owed,
  };
  const findings = { charges: [], compliments: [] };
  const change = buildChange({
    title: "Ring the bell",
    files: { "src/a.ts": "+ring();\n+hang();" },
  });
  const { number: _, ...direct } = change;
  return [
    buildListPack([], occasion),
    buildListPack([{ source: "tide/bells", candidates: [] }], occasion),
    buildListPack(
      [{ source: "tide/bells", candidates: [{ ...candidate, author: dependabot }] }],
      occasion,
    ),
    buildEvidencePack({ ...change, author: person }, { ...occasion, findings }),
    buildEvidencePack(
      { ...direct, author: person, commitsKnown: false, commits: [] },
      { ...occasion, findings },
    ),
  ];
}

const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

test.each(
  [1, 3, 7, 14, 30].flatMap((days) => [
    [days, "none came", {}] as const,
    [days, "what came was too short", { short }] as const,
  ]),
)("a slot of %i days is called a week if it is one, where %s", (days, _, owed) => {
  const said: string[] = [];
  for (let hour = 0; hour < 12; hour++) {
    for (const pack of listPacks(days, hour, owed)) {
      const roast = writeHouseRoast({ pack, usedUp: nothingUsed });
      expect(checkRoast(roast, pack)).toEqual([]);
      said.push(JSON.stringify(roast));
    }
  }
  const all = said.join("\n");
  expect(/\bweek\b/.test(all)).toBe(days === 7);
  if (days > 7) expect(all).not.toMatch(weekday);
});
