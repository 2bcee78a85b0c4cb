import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { countAdded, countDeleted } from "../../files.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import {
  commitAt,
  countFigure,
  fileAt,
  pullRequest,
  basicFigure,
  sumFigure,
} from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "refactor-grew",
  title: "A simplification that added lines",
  about: "size",
  meaning:
    "The title, or several commits, say simplify, clean up, trim or refactor, and there is more code than before.",
  leavesAlone:
    "titles that also add something; tests and docs that grew; what took as much out beside the source; splitting with little growth",
  theme: "regrowth",
  severity: { least: 3, most: 7, by: "growth" },
  figures: { added: "line", deleted: "line", grown: "line", "commits?": "commit" },
  terms: ["verb"],
  slight: true,
  affinities: [
    { with: "copied-blocks", points: 4, why: "the growth is partly a copy" },
    { with: "commented-out-code", points: 2, why: "what was removed stayed as a comment" },
  ],
} as const;

export function detect(change: Change): Finding | undefined {
  return titleGrew(change) ?? commitsGrew(change);
}

function titleGrew(change: Change): Finding | undefined {
  const verb = shrinkingVerb(change.title);
  const [added, deleted] = [countAdded(change, "source"), countDeleted(change, "source")];
  const grown = added - deleted;
  // A refactoring may well grow a little: a seam, a type, a name for what had none.
  const least = verb?.kind === "refactor" ? { grown: 150, times: 2 } : { grown: 60, times: 1.3 };
  if (!verb || deleted < 10 || grown < least.grown || added < deleted * least.times)
    return undefined;
  // What went may have stood beside the source: a list of what checks pass over, settings, tests.
  if (change.additions - change.deletions < least.grown) return undefined;
  return {
    severity: weigh(grown, verb.kind),
    summary: `The title says “${verb.word}”; source code grew by ${grown} lines (${added} added, ${deleted} deleted).`,
    proof: [pullRequest, ...largestSource(change)],
    figures: [
      basicFigure(
        { id: "added", unit: "line", label: "lines of source code added" },
        "source.added",
      ),
      sumFigure(
        { id: "deleted", unit: "line", label: "lines of source code deleted" },
        { exhibits: sourceFiles(change), field: "goneLines" },
      ),
      {
        id: "grown",
        unit: "line",
        label: "lines of source code more than before",
        op: "difference",
        of: [{ figure: "added" }, { figure: "deleted" }],
      },
    ],
    terms: { verb: verb.word },
  };
}

function commitsGrew({ commits, commitsKnown }: Change): Finding | undefined {
  if (!commitsKnown || commits.length < 3) return undefined;
  const found = commits.flatMap((commit) => {
    const verb = shrinkingVerb(commit.subject);
    return verb?.kind === "shrink" ? [{ commit, verb }] : [];
  });
  const added = found.reduce((sum, { commit }) => sum + commit.additions, 0);
  const deleted = found.reduce((sum, { commit }) => sum + commit.deletions, 0);
  const grown = added - deleted;
  const [first] = found;
  if (!first || found.length < 2 || deleted < 10 || grown < 40) return undefined;
  const proof = found.map(({ commit }) => commitAt(commit));
  return {
    severity: weigh(grown, "shrink"),
    summary: `Commits that say they simplify or clean up: ${found.length}; together they add ${added} lines and delete ${deleted}.`,
    proof,
    figures: [
      countFigure(
        { id: "commits", unit: "commit", label: "commits that say they simplify" },
        proof,
      ),
      sumFigure(
        { id: "added", unit: "line", label: "lines added by commits that say they simplify" },
        { exhibits: proof, field: "additions" },
      ),
      sumFigure(
        { id: "deleted", unit: "line", label: "lines deleted by commits that say they simplify" },
        { exhibits: proof, field: "deletions" },
      ),
      {
        id: "grown",
        unit: "line",
        label: "lines more than before",
        op: "difference",
        of: [{ figure: "added" }, { figure: "deleted" }],
      },
    ],
    terms: { verb: first.verb.word },
  };
}

interface Verb {
  kind: "shrink" | "refactor";
  word: string;
}

/** What a subject promises; nothing when it also promises something new. */
function shrinkingVerb(subject: string): Verb | undefined {
  const bare = parseSubject(subject).text;
  if (
    /\b(and|with|add(s|ed|ing)?|support|introduce|implement|new|tests?|docs?|feature|allow|enable|create|replace|via|using|by|after|when|before)\b|[+&,;]/i.test(
      bare,
    )
  ) {
    return undefined;
  }
  const shrink =
    /^(simplif(?:y|ies|ied)|clean(?:s|ed)? ?up|cleanup|streamline|slim(?: down)?|trim|shrink|dedupe|deduplicate|declutter|tidy(?: up)?)\b/i.exec(
      bare,
    )?.[1];
  if (shrink !== undefined) return { kind: "shrink", word: shrink };
  const refactor = /^(refactor|restructure|reorgani[sz]e|rework)\b/i.exec(bare)?.[1];
  if (refactor !== undefined) return { kind: "refactor", word: refactor };
  return parseSubject(subject).type === "refactor"
    ? { kind: "refactor", word: subject.slice(0, 8) }
    : undefined;
}

function weigh(grown: number, kind: Verb["kind"]): number {
  const { least, most } = meta.severity;
  const range = { least, most: kind === "shrink" ? most : most - 2 };
  return scaleSeverity(range, { value: grown, mild: 40, severe: 800 });
}

function sourceFiles({ files }: Change): readonly ExhibitRequest[] {
  return files.filter(({ role }) => role === "source").map(fileAt);
}

function largestSource({ files }: Change): readonly ExhibitRequest[] {
  return files
    .filter(({ role }) => role === "source")
    .toSorted((one, other) => other.additions - one.additions)
    .slice(0, 2)
    .map(fileAt);
}
