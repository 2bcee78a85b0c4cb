import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import type { History } from "../../../history/collect-history.ts";
import { proveLater } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "fixed-later",
  title: "Fixed later",
  about: "time",
  meaning:
    "A later commit of the main line fixes, and names this pull request or a definition born in it.",
  leavesAlone:
    "later commits that only mention it; the same change merged once more; what was only renamed; reverts",
  theme: "undone",
  severity: 6,
  figures: { "span?": "time" },
  terms: ["later", "name"],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const fix = history?.followUps.find(({ subject }) => mends(subject, change));
  if (fix === undefined) return undefined;
  return {
    severity: meta.severity,
    summary: `“${fix.subject}” came to the main line later, and names ${fix.names}.`,
    ...proveLater(change, { ...fix, label: "from the merge to the later commit" }),
    terms: { later: fix.subject, name: fix.names },
  };
}

function mends(subject: string, { number, title }: Change): boolean {
  const { type, text, number: own } = parseSubject(subject);
  // What was only given another name may have been wrong before.
  if (/\brenam\w+|\bnames?\b/i.test(title)) return false;
  if (/^revert/i.test(text) || fold(text) === fold(parseSubject(title).text)) return false;
  return own !== number && (type === "fix" || /^(?:fix|hotfix|repair)(?:e[sd])?\b/i.test(text));
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ");
}
