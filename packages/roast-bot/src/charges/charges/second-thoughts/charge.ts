import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import type { History } from "../../../history/collect-history.ts";
import { goesOn } from "../../log/goes-on.ts";
import { isFix, readTellingWords } from "../../log/subjects.ts";
import {
  fieldFigure,
  linesBefore,
  longestQuote,
  pullRequest,
  spanBetween,
} from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "second-thoughts",
  title: "Second thoughts",
  about: "time",
  meaning:
    "What is called a fix or a removal takes out or rewrites lines of the source that the same author had committed less than four weeks before, and both commits name the same thing.",
  leavesAlone:
    "commits that share no telling word; typos and looks; what came with tests, documents, chores or refactoring; reverts, series and follow-ups that say so, and what names the earlier pull request; imports and comments; other people’s and machines’ commits",
  theme: "fixes",
  severity: 5,
  figures: { lines: "line", "span?": "time" },
  terms: ["now", "earlier?", "fix?"],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const title = withoutTags(change.title);
  if (!isFix(title) && !removal.test(parseSubject(title).text)) return undefined;
  const named = readTellingWords(title);
  const first = history?.origins.find(
    ({ subject }) =>
      isWork(subject) &&
      !named.isDisjointFrom(readTellingWords(withoutTags(subject))) &&
      !goesOn(change, subject),
  );
  if (first === undefined) return undefined;
  const { sha, subject, at, lines, path, from, to } = first;
  const earlier: ExhibitRequest = { kind: "earlier", sha };
  const areFixes = isFix(title) && isFix(withoutTags(subject));
  const span = spanBetween("span", {
    label: "from the earlier commit to the merge",
    from: { exhibit: earlier, field: "at", at },
    to: { exhibit: pullRequest, field: "mergedAt", at: change.mergedAt },
  });
  return {
    severity: meta.severity,
    summary: `“${subject}”, by the same author, had brought ${lines} of the lines that go.`,
    proof: [
      earlier,
      pullRequest,
      linesBefore(path, { from, to: Math.min(to, from + longestQuote - 1) }),
    ],
    figures: [
      fieldFigure(
        { id: "lines", unit: "line", label: "lines of the earlier commit that go" },
        { exhibit: earlier, field: "lines" },
      ),
      ...(span ? [span] : []),
    ],
    terms: { now: change.title, [areFixes ? "fix" : "earlier"]: subject },
  };
}

/** What is in brackets in front names an issue, or a part of the project. */
function withoutTags(subject: string): string {
  return subject.replace(/^(?:\[[^\]]*\]\s*)+/, "");
}

const removal =
  /^(?:remov|delet|disabl)(?:es?|ed|ing)\b|^(?:drop|stop)(?:s|ped|ping)?\b|^get rid\b/i;

function isWork(subject: string): boolean {
  const { type = "", text } = parseSubject(subject);
  return (
    !/^(?:tests?|docs?|chore|refactor|style|ci|build|release|revert)$/.test(type) &&
    !aside.test(text)
  );
}

const aside = /^(?:merge|release|version|bump|refactor|test|document|clean)\w*\b/i;
