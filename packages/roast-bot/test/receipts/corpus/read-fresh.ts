import { readdirSync, readFileSync } from "node:fs";
import { provenRoasts } from "../../support/proven-roasts/proven-roasts.ts";
import { type JudgedCase, readCorpus } from "./read-cases.ts";
import { readSentences } from "./read-sentences.ts";

/**
 * Sentences that somebody who had never read the checker wrote from the packs alone. Held out until
 * they were measured, and read since: what was measured first stands in docs/receipts.md.
 */
export function readFresh(): readonly JudgedCase[] {
  const folder = new URL("fresh/", import.meta.url);
  const known = [
    ...readCorpus().map(({ name, pack, roast }) => ({ name, pack, roast })),
    ...provenRoasts.map(({ name, ...rest }) => ({
      name: name.toLowerCase().replaceAll(" ", "-"),
      ...rest,
    })),
  ];
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const own = known.find(({ name }) => `${name}.yaml` === file);
      if (own === undefined) throw new Error(`${file} is of no pack`);
      const { pack, roast } = own;
      const written = readSentences(readFileSync(new URL(file, folder), "utf8"));
      const sentences = written.map((each) => ({ ...each, heldOut: false }));
      return { pack, sentences, roast };
    });
}
