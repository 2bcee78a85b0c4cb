import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import type { History } from "../../../history/collect-history.ts";
import { proveLater } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "reverted-later",
  title: "Reverted later",
  about: "time",
  meaning: "A later commit of the main line reverts this pull request, and names it.",
  leavesAlone:
    "reverts of something else, or of a part; what was merged once more after its revert, by its title, or in the slot by its number",
  theme: "undone",
  severity: 7,
  figures: { "span?": "time" },
  terms: ["later"],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const own = history?.followUps.filter(({ names }) => names === `#${change.number}`) ?? [];
  const revert = own.find(({ subject }) => isRevertOf(subject, change));
  if (revert === undefined || own.some(({ subject }) => isReapplication(subject))) return undefined;
  return {
    severity: meta.severity,
    summary: `“${revert.subject}” came to the main line later.`,
    ...proveLater(change, { ...revert, label: "from the merge to its revert" }),
    terms: { later: revert.subject },
  };
}

/** Whether it is the pull request that is taken back, and not a part of it or what came of it. */
function isRevertOf(subject: string, { number, title }: Change): boolean {
  const reverted = readReverted(subject);
  if (reverted === undefined || isReapplication(subject)) return false;
  // The revert may have a number of its own behind that.
  const said = reverted.replace(/(["”]|\(#\d+\)) \(#\d+\)$/, "$1");
  const { number: own, text } = parseSubject(said.replace(/^["“](.*)["”]$/, "$1"));
  if (own === number && fold(text) === fold(parseSubject(title).text)) return true;
  const numbers = byNumber.exec(reverted)?.[1] ?? byMerge.exec(reverted)?.[1] ?? "";
  return [...numbers.matchAll(/\d+/g)].some(([digits]) => Number(digits) === number);
}

/** Nothing but its number, alone or among others, and perhaps why. */
const byNumber =
  /^(?:the )?(?:(?:merge of )?(?:pull requests?|merge requests?|prs?|mrs?) )?((?:#\d+(?:, and |, | and | & )?)+)[.!]?(?: (?:because|since|as|due to|until|for now)\b.*)?$/i;

/** The subject that a forge gives to a merge. */
const byMerge = /^["“]Merge (?:pull request|PR) (#\d+)\b/i;

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").replace(/\.$/, "");
}

/**
 * Reads what a subject says is taken back: `#41` of `Revert #41`, `"Close the lock (#41)"` in its
 * quotation marks of `Revert "Close the lock (#41)" (#44)`. `undefined` where it takes nothing back.
 */
function readReverted(subject: string): string | undefined {
  const { type, title, text } = parseSubject(subject);
  const [, said] = /^(?:revert|undo|back out|roll back)\b[: ]*(.*)$/i.exec(text) ?? [];
  if (said !== undefined) return said;
  // Behind a prefix the number at the end is that of what is taken back.
  return type === "revert" ? subject.slice(title.length - text.length).trim() : undefined;
}

/** Whether it says that what was taken back is there again. */
function isReapplication(subject: string): boolean {
  const { text } = parseSubject(subject);
  return /^(?:re-?apply|re-?land|re-?introduce|re-?add)\b|^Revert "Revert /i.test(text);
}
