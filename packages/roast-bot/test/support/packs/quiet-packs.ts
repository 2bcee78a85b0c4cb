import type { EvidencePack } from "@mea-culpa/formats";
import { buildListPack } from "../../../src/evidence/build-list-pack.ts";
import type { Candidate } from "../../../src/change/change.ts";
import { buildChange } from "../../../src/charges/cases.ts";

const bumps = [
  ["Bump left-pad from 1.2.0 to 1.3.0", "Bump undici from 6.1 to 6.2", "Update lockfile"],
  ["chore(deps): bump vitest from 4.0.1 to 4.0.2"],
  ["Bump actions/checkout from 4 to 5", "Bump the linters group"],
];

/** Packs of slots with nothing to roast: silent ones, and ones in which only machines merged. */
export function quietPacks(): readonly EvidencePack[] {
  return [0, 1, 2].flatMap((week) => {
    const occasion = {
      who: "mara",
      names: ["Mara Lind"],
      slot: {
        number: 12 + week,
        opens: `2026-04-0${1 + week}T07:00:00Z`,
        closes: `2026-04-${["08", "09", "10"][week]}T07:00:00Z`,
        zone: "Europe/Lisbon",
      },
    };
    const source = ["mara/tidepool", "slackwater", "lind/harbour"][week] ?? "";
    return [
      buildListPack([{ source, candidates: [] }], occasion),
      buildListPack([{ source, candidates: (bumps[week] ?? []).map(bump) }], occasion),
    ];
  });
}

function bump(title: string, index: number): Candidate {
  const change = buildChange({ number: 200 + index, title });
  return { ...change, author: { name: "dependabot[bot]", mail: "bot@example.org" } };
}
