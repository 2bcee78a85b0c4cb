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
      key: "adverb",
      says: /^(?!add|new|introduc|implement|creat|document|test).*\b(?<word>properly|correctly)\b/i,
      unless: /\b(?:not|n['’]t|never|without|ensure|check|verify)\b/i,
      archetype: "The Adverb",
      lines: ["says {said.adverb}, which is mostly said about how it was done before"],
    },
    {
      key: "retry",
      says: /^(?:add|support|allow|implement|retry|enabl|introduc|auto)\w*\b.*\b(?<word>retr(?:y|ies|ying))\b|^(?<word>retry)\b/i,
      archetype: "The Optimist",
      lines: ["asks again, and hopes for another answer"],
    },
    {
      key: "nothing",
      says: /^(?:fix|handl|allow|check|support|return|treat|guard|ignor|skip|accept|don['’]?t|do not|avoid|prevent)\w*\b.*(?<![\w-])(?<word>empty|null|nil|none|undefined|blank)(?![\w-])/i,
      unless:
        /\b(?:none of|undefined (?:behaviou?r|variable|symbol|reference|method)|null (?:pointer|deref\w*)|(?:blank|empty) lines?)\b/i,
      archetype: "The Philosopher",
      lines: ["has thought about nothing, and come to a conclusion"],
    },
    {
      key: "space",
      says: /\b(?<word>white-?space|trailing spaces?|newlines?|blank lines?|empty lines?|line endings?|indentation)\b/i,
      archetype: "The Space Programme",
      lines: ["works on what cannot be seen"],
    },
    {
      key: "lodger",
      says: /\b(?<word>temporar(?:y|ily)|work-?around|for now|stopgap|interim)\b/i,
      unless:
        /\b(?:remov|drop|delet|revert|fix|clean)\w*|\btemporary (?:files?|dir\w*|folders?|paths?|tables?|var\w*|names?|views?)/i,
      archetype: "The Lodger",
      lines: ["is only here for a while, as it says itself"],
    },
    {
      key: "some",
      says: /^(?:fix|add|updat|improv|clean|remov|tweak)\w*(?: up)? (?<word>some|a few|a couple)\b/i,
      and: (facts) => countNew(facts) >= 1,
      archetype: "The Estimate",
      lines: ["says {said.some}, which comes to {f.lines.added}"],
    },
    {
      key: "improve",
      says: /^(?<word>improv(?:e|es|ed|ing)|enhanc(?:e|es|ed|ing)|better)\b/i,
      archetype: "The Second Draft",
      lines: ["says {said.improve} of what had been good enough to merge"],
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
