import { bareTitle } from "../claims.ts";
import { bare } from "../commit-lines/commit-kind.ts";
import type { Facts } from "../facts.ts";
import type { Aside } from "./aside.ts";
import { emphasised } from "./aside.ts";

interface TitleWord {
  readonly key: string;
  /** The title without its prefix; of its group `word` it is spoken, or of all that is matched. */
  readonly says: RegExp;
  readonly unless?: RegExp;
  readonly and?: (facts: Facts) => boolean;
  readonly archetype: string;
  readonly lines: readonly string[];
}

/** What a word of the title means, by itself: each is true of whatever is called by it. */
export const titleWords: readonly Aside[] = (
  [
    {
      key: "space",
      says: /\b(?<word>white-?space|trailing spaces?|newlines?|blank lines?|empty lines?|line endings?|indentation)\b/i,
      archetype: "The Space Programme",
      lines: ["works on what cannot be seen"],
    },
    {
      key: "some",
      says: /^(?:fix|add|updat|improv|clean|remov|tweak)\w*(?: up)? (?<word>some|a few|a couple)\b/i,
      and: (facts) => countNew(facts) >= 1,
      archetype: "The Estimate",
      lines: ["says {said.some}, which comes to {f.lines.added}"],
    },
  ] satisfies readonly TitleWord[]
).map(toAside);

/** What is about the thing, and not the thing: a test of a cache remembers nothing. */
const about =
  /\b(?:tests?|testing|coverage|docs?|documentation|guides?|sections?|benchmarks?|detect\w*|check(?:er|s)|reporters?|handlers?|hooks?|messages?|symbolic|hard)\b/i;

/** What turns on a word of the title. */
export function toAside({ key, says, unless, and, ...told }: TitleWord): Aside {
  // That a title says a word is so, whatever it says of it, and so is what an entry is that never came.
  const isOfAnything = told.lines.every((line) =>
    /^(?:\{due\}|(?:says|begins with) \{)/.test(line),
  );
  return {
    key,
    ...told,
    find: (facts) => {
      const { pullRequest } = facts;
      if (pullRequest === undefined) return undefined;
      const title = bareTitle(pullRequest.title);
      const found = says.exec(bare(title)) ?? says.exec(title) ?? says.exec(pullRequest.title);
      if (found === null || unless?.test(title) === true || and?.(facts) === false)
        return undefined;
      const word = found.groups?.["word"] ?? found[0];
      if (!isOfAnything && about.test(title.replace(word, ""))) return undefined;
      return emphasised(word, pullRequest.id);
    },
  };
}

/** The lines that come, where no more go: a line that is written anew is one, and not two. */
function countNew(facts: Facts): number {
  const added = facts.figure("lines.added")?.value ?? 0;
  return added < (facts.figure("lines.deleted")?.value ?? 0) ? 0 : added;
}
