import type { EvidencePack } from "@mea-culpa/formats";
import { listNames } from "./people.ts";
import { splitNames } from "./tokens/find-phrases.ts";
import { stemWord } from "./words/inflect.ts";

/** The words that a pack is written in. */
interface PackWords {
  /** Those that stand somewhere in small letters: written big, they name nobody. */
  readonly common: ReadonlySet<string>;
  /** All of them by their stems: what a sentence says in one of these may be of the pack. */
  readonly stems: ReadonlySet<string>;
}

/** Reads the words of a pack, once. */
export function readPackWords(pack: EvidencePack): PackWords {
  const known = wordsOfPacks.get(pack);
  if (known !== undefined) return known;
  const people = listNames({ pack });
  const all = pack.exhibits.flatMap(({ text }) => splitNames(text).match(/\p{L}+/gu) ?? []);
  const words = {
    common: new Set(all.filter((word) => word === word.toLowerCase() && !people.has(word))),
    stems: new Set([...new Set(all)].map(stemWord)),
  };
  wordsOfPacks.set(pack, words);
  return words;
}

/** Every sentence of every draft asks for them. */
const wordsOfPacks = new WeakMap<EvidencePack, PackWords>();
