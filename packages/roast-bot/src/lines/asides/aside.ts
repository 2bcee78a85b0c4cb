import type { FileExhibit } from "@mea-culpa/formats";
import type { Facts } from "../facts.ts";
import type { Piece } from "../piece.ts";

/**
 * What a change says with one word, turned. Where nothing was found, the verdict is on that word; beside one finding
 * at most, a line that shows its word may be said as a sentence behind “It”, too. It has to be true of whatever `find` finds.
 */
export interface Aside {
  readonly key: string;
  /** The word, for the blank `{said.<key>}`; nothing where there is none. */
  readonly find: (facts: Facts) => Piece | undefined;
  /** A word of it, for the blank `{heard.<key>}`, where `find` gives a whole sentence, or what was there before. */
  readonly findWord?: Aside["find"];
  readonly archetype: string;
  readonly lines: readonly string[];
  /** The name of a roast whose verdict it gives: the set-up. */
  readonly titles?: readonly string[];
  /** What may be said of it in the text, as whole sentences; behind what has told of it, where `behind` says so. */
  readonly remarks?: readonly string[];
  readonly behind?: RegExp;
}

export function listFiles({ pack: { exhibits } }: Facts): readonly FileExhibit[] {
  return exhibits.filter((exhibit) => exhibit.kind === "file");
}

/** A word or two of an exhibit as they are spoken of; of more a reader expects a quotation. */
export function emphasised(words: string, exhibit: string): Piece | undefined {
  if (/\s\S+\s/.test(words)) return undefined;
  const text = `*${words}*`;
  return { text, cites: [{ kind: "name", text, exhibit }] };
}
