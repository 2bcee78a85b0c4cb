import type { EvidencePack, Exhibit, Sentence } from "@mea-culpa/formats";
import { isArgued, isCode } from "./cited-exhibits.ts";
import { locateCites } from "./locate-cites.ts";
import type { Objection } from "./objection.ts";
import type { PackIndex } from "./pack-index.ts";
import { findPhrases, whole } from "./tokens/find-phrases.ts";
import { listNouns } from "./words/unit-nouns.ts";
import { scanMarks } from "./tokens/scan-marks.ts";

type Uncounted = Pick<Objection, "text" | "message">;

/**
 * What a sentence says in words alone of which code could find the number, the order or the place: a
 * referee reads, and counts nothing. What stands in the cite of a figure, an order or a time, or right
 * behind it, is proven there.
 */
export function findUncounted(sentence: Sentence, index: PackIndex): readonly Uncounted[] {
  const { text } = sentence;
  // Of what is argued a referee tells whether it is so.
  const shares = isArgued(sentence) ? [] : findShares(sentence);
  return [
    ...shares.map((share) => ({
      text: share,
      message: `“${share}” compares, counts or puts in order, and no cite proves it`,
    })),
    ...findUnlasting(text, maskMarks(text), index),
  ];
}

/** Where a sentence compares, shares out or puts in order the parts of a change, and no cite proves it. */
function findShares(sentence: Sentence): readonly string[] {
  const proven = locateCites(sentence).flatMap(({ cite, range }) =>
    range !== undefined && /^(?:figure|order|time)$/.test(cite.kind) ? [range] : [],
  );
  return [...maskMarks(sentence.text).matchAll(measures)]
    .filter(({ index: at }) => !proven.some(({ start, end }) => start <= at && at <= end + 1))
    .map(({ index: at, 0: { length } }) => sentence.text.slice(at, at + length));
}

const ofLog = `(?:${[...listNouns("commit"), "subjects?", "merges?"].join("|")})`;
/** Of these most programs speak, too: they are the change's where it is said what it did to them or what they are. */
const ofDiff = `(?:${(["file", "line", "test"] as const).flatMap(listNouns).join("|")})`;
const units = `(?:${ofLog}|${ofDiff})`;
const share = String.raw`(?:(?:nearly|almost|hardly|scarcely|barely) )?(?:all|most|half|none|every|few|many|no|nothing|(?:the |a )?(?:\w+ )?(?:majority|minority|bulk)|(?:hardly|scarcely|barely) an?)`;
const work = "(?:diff|change|branch|log|patch|history|pull request|commits?)";
const kinds =
  "(?:tests?|source|new|old|docs|documentation|documents?|comments?|deletions?|additions?|whitespace)";
const done = `(?:(?:is|are|was|were|gets?|got) )?(?:touched|changed|new|added|deleted|removed|renamed|rewritten|moved)`;
const opening = String.raw`(?:^|(?<=[.,;:—] |\b(?:and|but|so|while|that) ))`;

const measures: RegExp = whole(
  [
    String.raw`(?:short|long|larg|small|bigg|great|heavi)est`,
    // “None of the commits”, wherever it stands; “all files are tests”, where a clause is about them.
    String.raw`(?:${share}|each) (?:of|in) (?:the|its|these) (?:[\w-]+ )?${units}`,
    String.raw`${opening}${share} (?:[\w-]+ )?${ofLog}`,
    String.raw`${opening}${share} (?:[\w-]+ )?${ofDiff} (?:${done}|(?:is|are|was|were) ${kinds})`,
    String.raw`(?:every|(?<!\bat )no|the only) (?:commit|subject|merge)s?|(?:(?<!\bat )no|the only) (?:file|test)s?|outnumbers?`,
    String.raw`${work} [^.,;]*(?:mostly|mainly|largely|chiefly) (?:of )?(?:[\w-]+ )?(?:${units}|${kinds})`,
    String.raw`(?:share|half|third|quarter|bulk|majority|minority) of the (?:${work}|${units})`,
    String.raw`(?:larger|greater|bigger|smaller|lesser) (?:part|share|half)`,
    String.raw`as (?:many \w+|short|large|small) as`,
    String.raw`(?:took|lasted|lived|held|got|grew|became) (?:longer|shorter|bigger|smaller|less|more)`,
    String.raw`(?:add|delet|remov|gr[eo]w|t[oa]ok|takes|bring|brought|los[et]|gain|lines|files)\w*[^.,;]* (?:more|fewer|less|longer|shorter)\b[^.,;]* than`,
    String.raw`(?:more|fewer) (?:commits|lines|files|tests)\b[^.;]* than|(?:has|have|had) (?:more|fewer) \w+ than`,
    String.raw`(?:is|are|was|were) never (?:called|used|read|set|run|asked|tested)|nobody (?:calls|uses|reads)`,
    String.raw`(?:comes?|came|lands?|landed|is|was) (?:\w+ )?(?:ahead of|prior to|behind (?=the|“))|(?:preced|predat)es|(?:opens?|opened|closes?|closed|ends?|ended) the ${work}|(?:comes?|came|stands?|stood|lies|lay) in between|between (?:the |“)[^.;]*(?:stands?|stood|lies?|lay|comes?|came)`,
    String.raw`(?:a|an|one) (?:minute|hour|day|week|month|year) (?:lies|lay|pass\w*|went by)|(?:lies|lay|passed) (?:an?|one) (?:minute|hour|day|week|month|year)`,
  ],
  "giu",
);

/** With quotes and code blanked out between their marks, and every offset kept. */
function maskMarks(text: string): string {
  return scanMarks(text)
    .map(({ kind, start, end, inner }) =>
      kind === "plain" ? inner : `${text[start]}${"_".repeat(end - start - 2)}${text[end - 1]}`,
    )
    .join("");
}

/** Code of which a clause says that it is still there, or gone, where what stands at the merge says otherwise. */
function findUnlasting(text: string, prose: string, index: PackIndex): readonly Uncounted[] {
  const codes = scanMarks(text).filter(({ kind }) => kind === "code");
  return [...prose.matchAll(/[^,;:.—]+/g)].flatMap(({ index: from, 0: clause }) => {
    const own = codes.filter(({ start, end }) => from <= start && end <= from + clause.length);
    const before = codes.findLast(({ end }) => end <= from + clause.length);
    const isGone = gone.test(clause);
    const isLasting = !isGone && lasting.test(clause);
    const asked = isLasting ? own : before !== undefined && isGone ? [before] : [];
    return asked.flatMap(({ inner }) => {
      if (isAtEnd(inner, index.pack) === isLasting) return [];
      const is = isLasting ? "stands nowhere" : "stands";
      return [{ text: inner, message: `“${inner}” ${is} in what is shown of the merge` }];
    });
  });
}

const lasting =
  /\b(?:at the merge|(?:is|are|has|have) still (?:there|here|in)\b|(?:has|have) stayed|stays|survives?d?|outlived?|remains?|still goes|the merged|that was merged|made it into|is what ships|to this day)\b/i;
const gone = /\b(?:(?:is|are) gone at the merge|did not make it|no longer (?:does|is there))\b/i;

/** Whether code stands in what a pack has of the tree at the merge; or is the path of a file there. */
function isAtEnd(code: string, { exhibits }: EvidencePack): boolean {
  const merge = exhibits.find((each) => each.kind === "pull-request")?.mergeCommit;
  const commits = new Set(exhibits.flatMap((each) => (each.kind === "commit" ? [each.sha] : [])));
  const atEnd = (each: Exhibit): boolean =>
    isCode(each) &&
    each.side === "after" &&
    (each.kind === "function" || each.commit === merge || !commits.has(each.commit));
  return exhibits.some(
    (each) =>
      (atEnd(each) && findPhrases(each.text, [code]).length > 0) ||
      (each.kind === "file" && each.status !== "deleted" && `/${each.path}`.endsWith(`/${code}`)),
  );
}
