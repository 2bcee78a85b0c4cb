import { recordMeasurements } from "@mea-culpa/measured";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildEvidencePack } from "../src/evidence/build-evidence-pack.ts";
import { runDetectors } from "../src/charges/run-detectors.ts";
import { nothingUsed } from "../src/run/past-roasts.ts";
import { writeHouseRoast } from "../src/writers/house/write-house-roast.ts";
import { countTold, formatTold, type ToldCase } from "./told/count-told.ts";
import { findMainLanguage, readHowTold } from "./told/how-told.ts";
import { readChanges, type ReadChange } from "./told/read-changes.ts";

/*
 * Counts how many texts of the house writer say what their change is for, and what it does, over the last
 * requests that people had merged into repositories of this machine:
 *
 *   npm run told -w roast-bot -- [--last 5] FOLDER...
 */

const { values, positionals: folders } = parseArgs({
  options: { last: { type: "string", default: "5" } },
  allowPositionals: true,
});
const last = Number(values.last);
if (folders.length === 0 || !(last > 0)) {
  throw new Error("told needs folders with git repositories, and a --last above 0.");
}

const cases: ToldCase[] = [];
const cache = await mkdtemp(join(tmpdir(), "roast-bot-told-"));
try {
  for (const folder of folders) {
    try {
      for await (const each of readChanges(folder, { last, cache })) cases.push(tell(each));
    } catch (error) {
      // A clone may lack what a change is measured by; the others are counted.
      console.error(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  await rm(cache, { recursive: true });
}
console.log(formatTold(cases));
const all = countTold(cases);
recordMeasurements(
  {
    "told.requests": { value: all.requests, unit: "merged requests" },
    "told.repositories": { value: folders.length, unit: "repositories" },
    "told.purpose": { value: all.purpose, unit: "texts that say what it is for" },
    "told.deed": { value: all.deed, unit: "texts that say what it does" },
    "told.either": { value: all.either, unit: "texts that say one or both" },
    "told.shown": { value: all.shown, unit: "texts that show lines of it" },
    "told.bare": { value: all.bare, unit: "texts that have nothing but its title" },
  },
  "npm run told -w roast-bot -- --last N FOLDER...",
);

/** The house's text on one change alone, as `roast-bot roast` writes it. */
function tell({ change, history }: ReadChange): ToldCase {
  const closes = change.mergedAt;
  const pack = buildEvidencePack(change, {
    who: "author",
    names: [change.author.name],
    slot: { opens: new Date(Date.parse(closes) - 1000).toISOString(), closes, zone: "UTC" },
    findings: runDetectors(change, history),
    history,
  });
  const roast = writeHouseRoast({ pack, usedUp: nothingUsed });
  return { language: findMainLanguage(pack), told: readHowTold(roast, pack) };
}
