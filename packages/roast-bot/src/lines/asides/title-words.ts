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
      key: "really",
      says: /^(?:\w+ )?(?<word>actually|really|truly)\b|\b(?<word>for real)$/i,
      unless: /\b(?:not|n['’]t|never)\b/i,
      archetype: "The Second Promise",
      lines: ["says {said.really}, as one does the second time"],
    },
    {
      key: "finally",
      says: /\b(?<word>finally|at last)\b/i,
      unless: /`|\b(?:try|block|clause|except|catch|keyword|statement|from|hooks?)\b/i,
      archetype: "The Long Wait",
      lines: ["says {said.finally} in its title, and not since when"],
    },
    {
      key: "hopefully",
      says: /^(?<word>hopefully|should (?:fix|work))\b/i,
      archetype: "The Weather Forecast",
      lines: ["says {said.hopefully}, and was merged without an umbrella"],
    },
    {
      key: "deprecate",
      says: /^(?<word>deprecat(?:e|es|ed|ing))\b/i,
      unless: /\bwarnings?\b/i,
      archetype: "The Long Goodbye",
      lines: ["says farewell, and stays for now"],
    },
    {
      key: "silence",
      says: /^(?:silenc|suppress|ignor|hid|disabl|mut|filter)\w*\b.*\b(?<word>warnings?)\b/i,
      archetype: "The Ear Plugs",
      lines: ["does something about the noise"],
    },
    {
      key: "message",
      says: /\b(?:improv\w+|better|clear(?:er)?|helpful|nicer|friendl\w+|clarif\w+|descriptive|informative)\b.*\b(?<word>(?:errors?|exceptions?) (?:messages?|text|reporting)|errors?(?= (?:when|if|for|on|in)\b|$))/i,
      archetype: "The Bedside Manner",
      lines: ["has the same bad news, in better words"],
    },
    {
      key: "timeout",
      says: /^(?:increas|rais|bump|extend|doubl|lengthen)\w*\b.*\b(?<word>time-?outs?)\b/i,
      archetype: "The Patient",
      lines: ["makes nothing faster, and waits longer"],
    },
    {
      key: "retry",
      says: /^(?:add|support|allow|implement|retry|enabl|introduc|auto)\w*\b.*\b(?<word>retr(?:y|ies|ying))\b|^(?<word>retry)\b/i,
      archetype: "The Optimist",
      lines: ["asks again, and hopes for another answer"],
    },
    {
      key: "lazy",
      says: /\b(?<word>lazily|on demand)\b|^(?:mak|us|load|import|evaluat|comput)\w*\b.*\b(?<word>lazy)\b|^(?<word>lazy)[- ]?(?:load|import|init|eval)/i,
      unless: /^(?:fix|remove|document|revert|disable)/i,
      archetype: "The Late Riser",
      lines: ["does nothing until somebody calls"],
    },
    {
      key: "strict",
      says: /^(?:mak|enabl|enforc|be|us|turn)\w*\b.*\b(?<word>strict(?:er|ly))\b/i,
      archetype: "The Schoolmaster",
      lines: ["says {said.strict}, and means the others"],
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
      key: "zone",
      says: /\b(?<word>time ?zones?|daylight saving)\b/i,
      archetype: "The Jet Lag",
      lines: ["had to ask what time it is, and where"],
    },
    {
      key: "innocent",
      says: /^fix\w*\b.*\b(?<word>false[ -]positives?)\b/i,
      archetype: "The Appeal",
      lines: ["sets the innocent free"],
    },
    {
      key: "escaped",
      says: /^fix\w*\b.*\b(?<word>false[ -]negatives?)\b/i,
      archetype: "The Cold Case",
      lines: ["gets hold of one that got away"],
    },
    {
      key: "corrector",
      says: /\b(?:incorrect|wrong|invalid|broken|bad|infinite)\b.*\b(?<word>auto-?correct(?:ion|ions|s)?)\b/i,
      archetype: "The Corrector",
      lines: ["is corrected itself"],
    },
    {
      key: "zoo",
      says: /\b(?<word>(?:camel|snake|kebab) ?-?case)\b/i,
      archetype: "The Zookeeper",
      lines: ["has decided which animal it is"],
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
      key: "eviction",
      says: /^(?:remov|delet|drop|prun|get rid|eliminat|clean)\w*\b.*(?<=^\w+ (?:the |an? |our )?(?:[\w.'[\]`/-]+ ){0,3})(?<word>work-?arounds?|hacks?)\b/i,
      unless: /\bnote\b/i,
      archetype: "The Eviction",
      lines: ["ends what was only there for the time being"],
    },
    {
      key: "various",
      says: /\b(?<word>various|misc(?:ellaneous)?|several|assorted)\b/i,
      archetype: "The Et Cetera",
      lines: ["says {said.various}, and leaves the rest to the reader"],
    },
    {
      key: "label",
      says: /^(?:add|improv|updat|correct|refin)\w*\b.*\b(?<word>type[- ]?(?:hints?|annotations?))\b/i,
      archetype: "The Label",
      lines: ["says what had been in it all along"],
    },
    {
      key: "smile",
      says: /[:;]-?[)D](?=\s|$)/,
      archetype: "The Smile",
      lines: ["has {said.smile} in its title, where nothing checks for it"],
    },
    {
      key: "some",
      says: /^(?:fix|add|updat|improv|clean|remov|tweak)\w*(?: up)? (?<word>some|a few|a couple)\b/i,
      and: (facts) => countNew(facts) >= 1,
      archetype: "The Estimate",
      lines: ["says {said.some}, which comes to {f.lines.added}"],
    },
    {
      key: "minor",
      says: /^(?<word>minor|small|tiny|trivial|little|quick|slight|cosmetic)\b/i,
      and: (facts) => countNew(facts) >= 100,
      archetype: "The Small Print",
      lines: ["says {said.minor}, which comes to {f.lines.added}"],
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
