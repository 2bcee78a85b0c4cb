import type { ChangeCommit } from "../../change/change.ts";
import { address } from "./is-plain.ts";
import type { Entry } from "./own-commits.ts";
import { splitAll, splitParagraphs } from "./sentences.ts";

/** What a commit says of itself: its whole subject, or a whole sentence of its body. */
export interface Testimony {
  readonly commit: Entry;
  readonly says: string;
  readonly from: "subject" | "body";
}

/** All that commits say, commit by commit, the subject first. What can't be quoted whole is left out. */
export function readTestimony(commits: readonly Entry[]): readonly Testimony[] {
  return commits.flatMap((commit) => {
    const sentences = readSentences(commit.body);
    return [
      ...(isQuotable(commit.subject)
        ? [{ commit, says: commit.subject, from: "subject" as const }]
        : []),
      ...sentences.map((says) => ({ commit, says, from: "body" as const })),
    ];
  });
}

/**
 * The whole sentences of a body's prose, on one line each and without their full stop. Lists of a squash
 * (`* fix`), quotations, code and trailers aren't the author's own sentences about this commit.
 */
export function readSentences(body: string): readonly string[] {
  return splitParagraphs(body)
    .filter((text) => !/^(?:\s{4,}|\t|\s*(?:[-*+>|#<]|\d+[.)]|[\w-]+-by:|https?:))/i.test(text))
    .flatMap(splitAll)
    .filter((sentence) => /^[\p{Lu}]/u.test(sentence) || sentence === body.trim())
    .map((sentence) => sentence.replace(/(?<!\.)\.$/, ""))
    .filter(isQuotable);
}

/** Whether a message says anything below its subject, apart from who signed or reviewed it. */
export function goesOn({ body }: Pick<ChangeCommit, "body">): boolean {
  return body
    .split("\n")
    .some((line) => /[\p{L}\p{N}]/u.test(line) && !/^(?:[\w-]+-by|change-id):/i.test(line.trim()));
}

const longest = 200;

function isQuotable(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= longest &&
    !/[“”<>[\]{}|\\]|https?:|["‘]/.test(text) &&
    !address.test(text) &&
    (text.match(/`/g) ?? []).length % 2 === 0
  );
}

/** A text without what is code or a name in it, so that only words are weighed. */
export function readWords(text: string): string {
  return text.replaceAll(/`[^`]*`|\b\w+(?:[_./:]+\w+)+\b|\w+\(\)/g, "`");
}

/** Whether a sentence is understood without the one before it. */
export function standsAlone(sentence: string): boolean {
  return !dependent.test(sentence) && !unanswered.test(sentence) && !sentence.endsWith(":");
}

/** Whether a sentence says why. */
export function givesReason(sentence: string): boolean {
  return reason.test(sentence);
}

const reason =
  /\b(?:because|so that|otherwise|the (?:reason|problem) (?:is|was|for)|to (?:avoid|prevent|ensure|make sure|guarantee)|since (?!v?\d|version\b|then\b|the (?:last|first)\b)|unless|would (?:otherwise|fail|break|crash|hang|panic|deadlock|lose|throw|be (?:lost|wrong))|fails? (?:when|if))\b/i;
/** “In some cases this causes issues”, “The behaviour of these bells”: what does is not in the sentence. */
const unanswered =
  /^(?:the|an?) [\w-]+ of (?:this|that|these|those|it|them)\b|\b(?:this|these|those)(?=[,.;:!?)]|$| (?:is|was|are|were|can|could|may|might|will|would|does|do|did|has|had|should|must|causes?|leads?|means?|makes?|made|happens?|works?|worked|breaks?|broke|fails?|failed|results?|also|only|still|then|because|when|if|in|on|for|to|by|with|as|and|but|or)\b)|^(?:(?:in|on|at|for|under|with|without|from|during)\b[^,]{0,40}?|[a-z]+ly|sometimes|often),? (?:it|they)\b|\b(?:think|thought|presume|assume|suppose|guess|believe|hope|doubt) that(?=['’]| (?:is|was|would|will|can|could|should|must|might|may|does|did|has|had)(?:n['’]t)?\b)|\b(?:therefore|either way|though (?:is|are|was|were|has|have|does|do))\b/i;
/** Starts of sentences that refer to something else, or say what was done about a review. */
const dependent =
  /^(?:p\.?s\b|imagine\b|suppose\b|the (?:following|former|latter|above|below|same|others?|rest)\b|the only (?:one|thing)\b|(?:one|some|most|all|none|many) of (?:them|these|those)\b|\w+ing (?:this|that|these|those) \w+|other\b|(?:both|neither) (?:of|are|is|were|was|have|has|do|will|can)\b|hopefully|yes|not only|along(?:side)?\b|together with|besides|(?:using|making|allowing|giving|leaving|including|meaning|ensuring|enabling|resulting|causing|based)\b|in addition|additionally|furthermore|moreover|likewise|similarly|unlike|for (?:example|instance)|turns out|still|by \w+ing|see |at the same time\b|(?:for|in|with|to|of|from|on|at|by|under|without|upon) (?:(?:this|that)(?! (?:pr|pull request|change|commit|patch|branch|release|version)\b)|these|those|such|both|them|it)\b|this(?! (?:pr|pull request|change|commit|patch|branch|adds?|allows?|fixes|makes|introduces|implements|removes|updates|moves|replaces|ensures|enables|avoids|prevents)\b)|also|address|maintain|need|it|its|they|only|see|as|and|or|so|but|then|because|since|thus|therefore|otherwise|note|todo|after|before|once|please|thanks?|follow|depends|continu|part|same|another|now|however|instead|here|there|these|those|that|which|i|we)\b/i;
