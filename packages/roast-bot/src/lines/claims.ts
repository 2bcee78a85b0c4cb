import type { Facts } from "./facts.ts";
import { type Piece, plain } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * What a title may promise that a finding can break, by the words that say it: only what promise and
 * finding are about by their kind, types and lints and tests. That an error is handled somewhere says
 * nothing about the handler of another one.
 */
const claims: Readonly<Record<string, RegExp>> = {
  types:
    /\b(?:typed|typings?|typescript|type[- ]?(?:safe\w*|hints?|annotations?|check\w*|definitions?|inference)|mypy|pyright|inference|(?:add|better|correct|export|fix|improve|missing|more|return|strict|stricter) types?)\b/i,
  lint: /\b(?:lint\w*|clippy|rubocop|eslint|biome|pylint|flake8|ruff|prettier)\b/i,
  fix: /^fix(?:es|ed)?\b/i,
  tests: /\b(?:tests|coverage)\b/i,
  cycle: /\b(?:cycl\w+|circular\w*|recurs\w+|loops?|nested|itself)\b/i,
};

/** What another text of the evidence may say, for lines that are true only then. */
const signs: Readonly<Record<string, RegExp>> = {
  any: /./,
  question: /\?/,
  // The old name and the new one, which is the old one with a “not” in it.
  turned: /^(\w*?)(\w+) \1_?not_?\2$/i,
  smaller: /\b(?:simpl|clean|tid|slim|shr[iu]nk|streamlin|reduc|trim)\w*/i,
  improved: /\bimprove/i,
  // Says of what it does only that it does something.
  bare: /^(?:fix(?:ed|es|ing|ups?)?|updates?|changes?|wip|cosmetics?|tweaks?|clean ?-?ups?)$/i,
  copied: /\bcopy-?pasta|\bcop(?:y|ied)[ -](?:pasted?|from|of)\b/i,
  fix: /^(?:\w+(?:\([^)]*\))?!?: )?fix(?:es|ed)?\b/i,
};

/** What is denied is not promised, nor what a title says is gone. */
const negation = /\b(?:not?|without|don['’]?t|never|stops?|instead of|unnecessary|unused)\b/i;

/**
 * The two sides of a line that holds a promise against a fact: `{claim.tests}` says where the change
 * promises it (“its title says *coverage*”), and `{word.tests}` in which word. `{if.later.fix}` says
 * nothing, and keeps a line unsaid where that term, or the subject of the commit of that number, is not
 * like that.
 */
export function claimBlanks(facts: Facts, texts: (name: string) => string | undefined): Blanks {
  return (blank) => {
    const [kind, name = "", sign = ""] = blank.split(".");
    if (kind === "claim") return findClaim(facts, name)?.claim;
    if (kind === "word") return findClaim(facts, name)?.word;
    if (kind === "if") return signs[sign]?.test(texts(name) ?? "") === true ? plain("") : undefined;
    return undefined;
  };
}

function findClaim(
  { pullRequest }: Facts,
  name: string,
): Readonly<Record<"claim" | "word", Piece>> | undefined {
  if (pullRequest === undefined) return undefined;
  const found = findWord(pullRequest.title, name);
  if (found === undefined) return undefined;
  const text = `*${found}*`;
  const cites = [{ kind: "name", text, exhibit: pullRequest.id }] as const;
  return { word: { text, cites }, claim: { text: `its title says ${text}`, cites } };
}

/** Whether a title promises that. */
export function promises(name: string, title: string): boolean {
  return findWord(title, name) !== undefined;
}

/** A title without what stands before it: labels, the issue that it closes, a prefix that is no word of it. */
export function bareTitle(title: string): string {
  return title
    .replace(/^(?:\[[\w #/-]+\] ?)+/, "")
    .replace(/^(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?) #\d+[:,]?\s+/i, "")
    .replace(/^(?!fix|docs)\w+(?:\([^)]*\))?!?: /, "");
}

function findWord(text: string, name: string): string | undefined {
  const bare = bareTitle(text);
  const found = claims[name]?.exec(bare);
  if (!found || negation.test(bare.slice(0, found.index))) return undefined;
  return found[0];
}
