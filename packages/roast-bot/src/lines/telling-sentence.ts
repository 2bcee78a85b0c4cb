import type { CommitExhibit } from "@mea-culpa/formats";
import { readTellingWords } from "../charges/log/subjects.ts";
import { isPlain } from "./is-plain.ts";

/**
 * The sentence of a commit's message that says most of what went wrong, or why it was done;
 * `undefined` where none does. It is testimony: what the commit says, not what is so.
 */
export function findTellingSentence({ text, subject }: CommitExhibit): string | undefined {
  const at = text.indexOf("\n\n");
  if (at === -1) return undefined;
  const best = readProse(text.slice(at + 2))
    .map((sentence) => ({ sentence, weight: weigh(sentence) }))
    .filter(({ sentence, weight }) => weight > 0 && (weight > 2 || isOn(subject, sentence)))
    .toSorted((one, other) => other.weight - one.weight)[0];
  return best?.sentence;
}

const trouble =
  /\b(?:can|could|may|might|would) (?:\w+ly |still |also |be ){0,2}(?:close|lose|lost|hang|fail|race|crash|conflict|overwrite|overwritten|leak|break|broken|deadlock|corrupt|time out|block|exhausted|trap)\b|\b(?:fails|hangs|crashes|races|leaks|breaks|deadlocks|overwrites|wipes|times out)\b/i;

/** What a commit did, rather than what it was up against. */
const imperative =
  /^(?:add|fix|use|replace|remove|update|convert|move|make|run|cap|pass|split|verify|validate|rename|ensure|avoid|prevent|handle|allow|support|introduce|drop|change|bump|test|refactor|simplify|improve|skip|expose|do|not|set|keep|report|fixes|previously|forgot|well|if|breaking|clean|address\w*|also|detects?|ideally|crashes|in general|\w+ing|this|it|we|i|both)\b/i;

/**
 * The first sentence of a commit's message, if it says what can go wrong: testimony about what the
 * change was up against, in a form that a stranger can read.
 */
export function findTrouble({ text }: CommitExhibit): string | undefined {
  const at = text.indexOf("\n\n");
  const [first = ""] = text.slice(at + 2).split(/\n\s*\n|\n(?=\s*[-*+] )/);
  const [sentence = ""] =
    first.replaceAll(/\s+/g, " ").match(/^[^\s].*?(?<!\b(?:e\.g|i\.e|etc|vs))[.!](?=\s|$)/) ?? [];
  const isTold = at !== -1 && trouble.test(sentence) && !imperative.test(sentence);
  return isTold && isClean(sentence) && isPlain(sentence) ? sentence : undefined;
}

/** The sentences of a body's paragraphs and list items that are prose and can be quoted, on one line each. */
function readProse(body: string): readonly string[] {
  return body
    .split(/\n\s*\n|\n(?=\s*[-*+] )/)
    .map((part) =>
      part
        .replace(/^\s*[-*+] /, "")
        .replaceAll(/\s+/g, " ")
        .trim(),
    )
    .filter((part) => !/^(?:[\w-]+-by:|#|>|\||https?:|```)/i.test(part))
    .flatMap((part) => part.match(/[^\s].*?[.!?](?=\s|$)/g) ?? [])
    .filter(isQuotable);
}

const shortest = 30;
const longest = 150;

/** A whole sentence in one hand: short enough, without quotation marks, links and mark-up. */
function isQuotable(sentence: string): boolean {
  // What is cut out of a longer stretch, or refers back, is not understood by itself.
  return isClean(sentence) && /^[\p{Lu}`]/u.test(sentence);
}

function isClean(sentence: string): boolean {
  if (sentence.length < shortest || sentence.length > longest) return false;
  return (
    !/[“”<>[\]{}|\\]|https?:|```/.test(sentence) && (sentence.match(/`/g) ?? []).length % 2 === 0
  );
}

/** Words of a confession weigh most, then those of a reason. */
const signs: readonly (readonly [number, RegExp])[] = [
  [
    4,
    /\b(?:silently|never|vacuous\w*|bypass\w*|hypothetical\w*|accidental\w*|wrong(?:ly)?|forgot\w*|turns? out|no longer|was(?: not|n't)|were(?: not|n't)|did(?: not|n't)|does(?: not|n't)|broken|by mistake|inadvertent\w*)\b/i,
  ],
  [
    3,
    /\b(?:race\w*|leak\w*|flak\w*|deadlock\w*|crash\w*|hack\w*|workaround\w*|no-op|temporar\w*|broke\w*|fails?|failed|unsafe)\b/i,
  ],
  [2, /\b(?:because|since|so that|instead of|rather than|otherwise|without)\b/i],
];

/** Whether a sentence speaks of what the subject names: a reason for something else is off the point. */
function isOn(subject: string, sentence: string): boolean {
  return !readTellingWords(subject).isDisjointFrom(readTellingWords(sentence));
}

function weigh(sentence: string): number {
  return signs.reduce((sum, [weight, sign]) => sum + (sign.test(sentence) ? weight : 0), 0);
}
