import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { readChange, type ReadLine } from "../../reading/read-change.ts";
import { linesAfter, longestQuote, stretchFigures } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "commented-out-code",
  title: "Code kept as a comment",
  about: "code",
  meaning: "Three or more lines of code are kept as a comment.",
  leavesAlone: "documentation, examples, explanations that mention code",
  theme: "dead-code",
  severity: { least: 3, most: 6, by: "lines" },
  figures: { lines: "line" },
  terms: ["path"],
} as const;

const fewest = 3;

export function detect(change: Change): Finding | undefined {
  const longest = stretches(change).toSorted(
    (one, other) => other.lines.length - one.lines.length,
  )[0];
  const [start, end] = [longest?.lines[0], longest?.lines.at(-1)];
  if (!longest || !start || !end) return undefined;
  const { path, lines } = longest;
  const quote = linesAfter(path, {
    from: start.number,
    to: Math.min(end.number, start.number + longestQuote - 1),
  });
  const [first, last] = [
    linesAfter(path, { from: start.number }),
    linesAfter(path, { from: end.number }),
  ];
  return {
    severity: scaleSeverity(meta.severity, { value: lines.length, mild: fewest, severe: 40 }),
    summary: `In \`${path}\`, ${lines.length} lines of code were added as a comment.`,
    proof: [quote],
    figures: stretchFigures(
      { id: "lines", label: "lines of code kept as a comment" },
      { first, last },
    ),
    terms: { path },
  };
}

interface Stretch {
  path: string;
  lines: readonly ReadLine[];
}

/** Runs of comment lines, nearly all of which are code, with nothing above that announces them. */
function stretches(change: Change): readonly Stretch[] {
  return readChange(change).flatMap(({ file, role, syntax, hunks }) => {
    if (role !== "source") return [];
    return hunks.flatMap(({ after }) => {
      const found: Stretch[] = [];
      let [run, gap]: [ReadLine[], ReadLine[]] = [[], []];
      for (const line of [...after, undefined]) {
        const mark = syntax.lineComments.find((each) => line?.text.trimStart().startsWith(each));
        if (line && mark !== undefined && line.code.trim() === "" && !isDocComment(line.text)) {
          run.push(...gap, line);
          gap = [];
          continue;
        }
        // A blank line in between divides nothing.
        if (line?.text.trim() === "" && line.changed && run.length > 0) {
          gap.push(line);
          continue;
        }
        if (isDeadCode(run)) found.push({ path: file.path, lines: run });
        [run, gap] = [[], []];
      }
      return found;
    });
  });
}

function isDocComment(text: string): boolean {
  return /^\s*(\/\/\/|\/\/!|#!|#:|##)/.test(text);
}

function isDeadCode(run: readonly ReadLine[]): boolean {
  if (run.length < fewest || run.some(({ changed, excused }) => !changed || excused)) return false;
  const told = run.filter(({ comment }) => comment !== "");
  const code = told.filter(({ comment }) => readsLikeCode(comment));
  const prose = told.filter(
    ({ comment }) => !readsLikeCode(comment) && /^[A-Z]?[a-z]+ [a-z]+ [a-z]+/.test(comment),
  );
  const announced = told.some(
    ({ comment }) =>
      /\b(e\.g\.|for example|examples?|usage|i\.e\.|equivalent|pseudo|output|input|becomes|->|→|such as)\b|[→⇒]|:$/i.test(
        comment,
      ) && !/^(if|for|while|def|class|else|try|with)\b/.test(comment),
  );
  // Assignments alone are a formula that is explained.
  const does = code.some(({ comment }) =>
    /[;{]\s*$|^(if|for|while|return|def|class|import|const|let|var|try)\b|^[\w.]+\(/.test(comment),
  );
  return (
    does &&
    code.length >= fewest &&
    prose.length === 0 &&
    !announced &&
    code.length >= told.length * 0.8
  );
}

/** Whether a comment ends or runs as a statement does. Prose seldom ends in `;`, `{` or `)`. */
function readsLikeCode(comment: string): boolean {
  return (
    /^[\w.[\]"'*&$@]+\s*(:?=|\+=|-=)\s*\S|^(const|let|var|import|from|return|def|class|func|fn|if|for|while|else|elif|try|except|catch|export|public|private|await|throw|raise)\b.*[;{}():]\s*$/.test(
      comment,
    ) ||
    /[;{]\s*$|^[})\]]+(?:[;,][;,)]*)?$/.test(comment) ||
    /^[\w.]+\([^()]*(\([^()]*\)[^()]*)*\)[;,]?$/.test(comment)
  );
}
