import { isOwnSubject } from "../charges/log/subjects.ts";
import type { Facts } from "./facts.ts";
import { type Piece, plain, quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/** What a title may promise that a finding can break, by the words that say it. */
const claims: Readonly<Record<string, RegExp>> = {
  shared:
    /\b(?:common|shar(?:e|es|ed|ing)|re-?us(?:e|es|ed|ing|able)|unif(?:y|ies|ied|ying)|dedup\w*|consolidat\w+|extract(?:s|ed|ing)?)\b/i,
  smaller:
    /^(?:simplif\w+|clean(?:s|ed|ing)?[ -]?up|remov(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|streamlin\w+|drop(?:s|ped)?)\b/i,
  errors: /\b(?:errors?|exceptions?|failures?|crash(?:es|ed)?|panics?)\b/i,
  time: /\b(?:flak(?:y|iness)|races?|faster|speed|performance|deterministic)\b/i,
  types:
    /\b(?:typed|typings?|typescript|type[- ]?(?:safe\w*|hints?|annotations?|check\w*|definitions?|inference)|mypy|pyright|inference|(?:add|better|correct|export|fix|improve|missing|more|return|strict|stricter) types?)\b/i,
  lint: /\b(?:lint\w*|clippy|rubocop|eslint|biome|pylint|flake8|ruff|prettier)\b/i,
  strict: /\b(?:strict(?:er|ly|ness)?|robust\w*|reliab(?:le|ly|ility))\b/i,
  move: /^(?:mov(?:e|es|ed|ing)|renam\w+|refactor\w*|reorgani[sz]\w+|restructur\w+|extract\w*|split\w*|reformat\w*)\b/i,
  fix: /^fix(?:es|ed)?\b/i,
  only: /\b(?:only|just|minimal\w*|small(?:er)?|less)\b/i,
  quiet: /\b(?:quiet\w*|silen\w+|logging|verbos\w+)\b/i,
  tests: /\b(?:tests|coverage)\b/i,
  cycle: /\b(?:cycl\w+|circular\w*|recurs\w+|loops?|nested|itself)\b/i,
};

/** What another text of the evidence may say, for lines that are true only then. */
const signs: Readonly<Record<string, RegExp>> = {
  doubt:
    /\b(?:not sure|maybe|perhaps|try(?:ing)? (?:to fix|again|another)|another attempt|hope\w*)\b/i,
  question: /\?/,
  clearer: /\b(?:clear|clean|simpl|tid)\w*/i,
  // The old name and the new one, which is the old one with a “not” in it.
  turned: /^(\w*?)(\w+) \1_?not_?\2$/i,
  smaller: /\b(?:simpl|clean|tid|slim|shr[iu]nk|streamlin|reduc|trim)\w*/i,
  copied: /\bcopy-?pasta|\bcop(?:y|ied)[ -](?:pasted?|from|of)\b/i,
  fix: /^(?:\w+(?:\([^)]*\))?!?: )?fix(?:es|ed)?\b/i,
};

/** What is denied is not promised, nor what a title says is gone. */
const negation = /\b(?:not?|without|don['’]?t|never|stops?|instead of|unnecessary|unused)\b/i;

/**
 * The two sides of a line that holds a promise against a fact: `{claim.shared}` says where the change
 * promises it (“its title says *common*”; that code is shared one of its commits may say), and
 * `{word.shared}` in which word. `{if.later.endless}` says nothing, and keeps a line unsaid where that
 * term, or the subject of the commit of that number, is not like that.
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
  { pullRequest, commits }: Facts,
  name: string,
): Readonly<Record<"claim" | "word", Piece>> | undefined {
  if (pullRequest === undefined) return undefined;
  const inTitle = findWord(pullRequest.title, name);
  if (inTitle !== undefined) {
    const word = emphasise(inTitle, pullRequest.id);
    return { word, claim: { text: `its title says ${word.text}`, cites: word.cites } };
  }
  if (name !== "shared") return undefined;
  for (const { id, subject, byOthers } of commits) {
    const isOwn = !byOthers && isOwnSubject(subject, pullRequest.number);
    const found = isOwn ? findWord(subject, name) : undefined;
    if (found === undefined || /[“”]/.test(subject)) continue;
    const whole = quoted(subject, id);
    const claim = { text: `one of its commits says ${whole.text}`, cites: whole.cites };
    return { word: emphasise(found, id), claim };
  }
  return undefined;
}

/** Whether a title promises that. */
export function promises(name: string, title: string): boolean {
  return findWord(title, name) !== undefined;
}

function findWord(text: string, name: string): string | undefined {
  const bare = text
    .replace(/^(?:\[[\w /-]+\] ?)+/, "")
    .replace(/^(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?) #\d+[:,]?\s+/i, "")
    .replace(/^(?!fix|docs)\w+(?:\([^)]*\))?!?: /, "");
  const found = claims[name]?.exec(bare);
  if (!found || negation.test(bare.slice(0, found.index))) return undefined;
  return found[0];
}

function emphasise(word: string, exhibit: string): Piece {
  const text = `*${word}*`;
  return { text, cites: [{ kind: "name", text, exhibit }] };
}
