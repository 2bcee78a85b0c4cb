import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { findNetHits, provePlaces, tellPlaces, type Hit } from "../../hits.ts";
import { address } from "../../log/is-plain.ts";
import type { BlamedLine } from "../../reading/blamed-lines.ts";
import { readChange } from "../../reading/read-change.ts";

export { words } from "./words.ts";

export const meta = {
  code: "doubted-in-comment",
  title: "Doubted in a comment",
  about: "words",
  meaning:
    "A new comment in the source doubts the code beside it: it asks whether that is right, calls it ugly or a hack, or says that it is not known why it works.",
  leavesAlone:
    "to-dos that ask nothing, which have a charge of their own; what gives its reason, a link or a number; comments that go on, which may answer; descriptions that ask what the code then answers; comments that stood elsewhere already; what is said of other people’s faults; the words in names, code and features; tests",
  theme: "doubted",
  severity: 4,
  figures: { places: "occurrence" },
  terms: ["says?", "asks?"],
  affinities: [
    { with: "swallowed-errors", points: 2, why: "the comment doubts what the code keeps quiet" },
  ],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  if (announced.test(change.title)) return undefined;
  const all = findNetHits(change, { role: "source", match: readDoubt, reasonsCount: false });
  const hits = all
    .filter(({ line }) => !history?.copiedLines.has(line.text.trim()))
    .filter(({ line, key }) => endsItsComment(change, { line, key }));
  const [first] = hits;
  if (first === undefined) return undefined;
  const { key, line } = first;
  return {
    severity: meta.severity,
    summary: `A comment in \`${line.path}\` says “${key}”; doubted in ${tellPlaces(hits)}.`,
    ...provePlaces(hits, { id: "places", unit: "occurrence", label: "comments that doubt" }),
    terms: key.endsWith("?") ? { asks: key } : { says: key },
  };
}

/**
 * Whether a doubt is the last that its comment says, and nothing above it in the comment answers it.
 * What goes on may give the reason, the plan or the reply, in any words.
 */
function endsItsComment(change: Change, { line, key }: Hit): boolean {
  const hunk = readChange(change)
    .filter(({ file, role }) => role === "source" && file.path === line.path)
    .flatMap(({ hunks }) => hunks)
    .find(({ after }) => after.some(({ number }) => number === line.number));
  const lines = hunk?.after ?? [];
  const at = lines.findIndex(({ number }) => number === line.number);
  const start = lines.slice(0, at).findLastIndex((each) => !isAllComment(each)) + 1;
  const above = lines.slice(start, at).map(({ comment }) => readPlain(comment));
  const rest = lines.slice(at + 1);
  // Below code, a comment that starts where the code does is one of its own.
  const isBeside = line.code.trim() !== "";
  const end = rest.findIndex(
    (each) =>
      !isAllComment(each) || (isBeside && measureTextIndent(each) <= measureTextIndent(line)),
  );
  const goesOn = rest
    .slice(0, end < 0 ? rest.length : end)
    .some(({ comment }) => /\p{L}/u.test(comment));
  const isPart =
    /^\p{Ll}/u.test(readPlain(line.comment)) && /[\p{L}\p{N},]$/u.test(above.at(-1) ?? "");
  // A question in front of a condition is what that asks.
  const next = rest.slice(Math.max(end, 0)).slice(0, nearby);
  const isPut = key.endsWith("?") && next.some(({ code }) => condition.test(code));
  const isAnsweredAbove = key.endsWith("?")
    ? above.some((each) => reference.test(each))
    : above.some(isAnswered) || isAnswered(above.join(" "));
  return !goesOn && !isPart && !isPut && !isAnsweredAbove;
}

/** In lines: what a condition looks at is often fetched first. */
const nearby = 3;

const condition = /^\s*(?:\}?\s*else )?(?:if|elif|unless|switch|match|case|while|when)\b/;

function isAllComment({ code, text }: Pick<BlamedLine, "code" | "text">): boolean {
  return code.trim() === "" && text.trim() !== "";
}

function measureTextIndent({ text }: Pick<BlamedLine, "text">): number {
  return text.length - text.trimStart().length;
}

const announced = /\b(?:hacky?|temporar(?:y|ily)|workaround|experiment\w*|prototype|wip)\b/i;

/** In characters; of a longer comment only the words that doubt are quoted. */
const longestQuote = 110;

/** What a comment doubts, in its own words: all of it where that is short. */
function readDoubt({ comment, code, text }: BlamedLine): string | undefined {
  const plain = readPlain(comment);
  const asks = isDescription({ text, code, comment: plain })
    ? undefined
    : question.exec(plain)?.[1];
  const found = asks ?? (isAnswered(plain) ? undefined : admission.exec(plain)?.[0]);
  if (found === undefined) return undefined;
  const whole = asks ?? plain.replace(/[:,;]$/, "");
  return [whole, found.trimEnd()].find(
    (quote) =>
      quote.length <= longestQuote && !/["“”`<>{}[\]|\\]/.test(quote) && text.includes(quote),
  );
}

/** A comment's words, without what is left of its marks. */
function readPlain(comment: string): string {
  return comment.replace(/^[\s*/!#<-]+|[\s*/>-]+$/g, "");
}

/** Descriptions ask what a function or field then answers. */
function isDescription({ text, code, comment }: Pick<BlamedLine, "text" | "code" | "comment">) {
  if (/^\s*(?:\/\/\/|\/\*\*|\*|##)/.test(text)) return true;
  return code.trim() === "" && /^should/i.test(comment);
}

/** What code is asked by who wrote it, to the end of the comment. */
const question =
  /(?:^|[.:)] )((?:do we (?:need|want|really|even)|should(?:n't)? (?:we|this|these|it|i)|is (?:this|it) (?:a hack|ok(?:ay)?|right|correct|needed|necessary|safe|enough|still|even|really|the right)|is there (?:a|an|any) (?:better|nicer|cleaner|other|way)|can(?:'t)? (?:we|this|i) (?:avoid|just|really|even|do better|do this|drop|get rid|not|remove|simplify) |could (?:we|this|it) |does (?:this|it) (?:really|even|still|need|make sense|work|matter)|are we (?:sure|really)|how\/why|why (?:not|is|are|do|does|did|would|can't)|how (?:can|could|do|should) |what (?:to do|if|about|do we|should|happens)|what's (?:the|this)|maybe|perhaps|or should)\b[^?]*\?+)$/i;

const judged = String.raw`(?:ugly|hacky|hackish|gross|nasty|horrible|awful|terrible|dirty|kludgy|janky|wonky|cursed)`;
const degree = String.raw`(?:an? |all |a bit |a little |kind of |kinda |pretty |really |very |super |so |quite |rather |admittedly |extremely |slightly |temporary |bit of an? )*`;
/** What is doubted: up to the end of a word, and of a name that goes on behind a dot. */
const matter = String.raw`\b[^.;]{0,60}(?![\w'’-]|\.\w)`;
const sure = String.raw`not (?:really |entirely |quite |completely |100% |too |so |yet )?sure${matter}`;
const admission = new RegExp(
  [
    String.raw`\b(?:i(?:'m| am)|we(?:'re| are)) ${sure}`,
    String.raw`^(?:really |honestly,? )?${sure}`,
    String.raw`\b(?:i have |we have )?no idea (?:why|how|what|if|whether)${matter}`,
    String.raw`\b(?:i|we) (?:really )?(?:don't|do not) know why${matter}|\bi (?:really )?(?:don't|do not) know (?:how|what|if|whether)${matter}`,
    String.raw`\bfor some (?:unknown |odd |strange |weird )?reason${matter}`,
    String.raw`\bseems? to work\b|\b(?:it|this) (?:just |somehow )works(?: somehow)?\b`,
    String.raw`\b(?:this|it|that|which)(?: is|'s) ${degree}(?:${judged}|hack|kludge|stopgap|naive|silly|stupid|not (?:ideal|pretty|nice|great|very nice|so nice))\b(?! (?:mode|state|flag|bit|page|read|check|datetime|tzinfo))`,
    String.raw`^${degree}(?:${judged}|quick|stupid|silly|naive) (?:little )?(?:hack|kludge|workaround|trick|way|solution|fix|approach|implementation)\b`,
    String.raw`^${degree}(?:total |complete )?hack(?:[:!.]|$| to\b| so\b| for\b| around\b| that\b)`,
    String.raw`\b(?:i|we) (?:hate|am not proud|are not proud|feel (?:dirty|bad))${matter}`,
    String.raw`\b(?:black|dark) magic\b|(?:^|[.;:,(] ?)don'?t ask(?: me)?(?: (?:why|how))?[.!)]*$|\bhere be dragons\b|\bwe cheat\b`,
    String.raw`\bthere (?:must|should|has to|may|might) be a (?:better|nicer|cleaner) way\b`,
    String.raw`\b(?:we|i) should probably${matter}`,
    String.raw`\bgood enough for now\b|, i (?:think|guess|hope)[.]?$`,
  ].join("|"),
  "i",
);

/** Whether a comment has a reason, a plan, a link, or the fault of somebody else. */
function isAnswered(comment: string): boolean {
  return (
    /^@?(?:TODO|FIXME|HACK|XXX)\b/.test(comment) ||
    reference.test(comment) ||
    address.test(comment) ||
    /\b(?:because|since|until|bug in|due to|upstream|deprecated|see)\b|, (?:as|so) \w/i.test(
      comment,
    )
  );
}

const reference = /#\d+|https?:|\b[A-Z]{2,}-\d+\b/;
