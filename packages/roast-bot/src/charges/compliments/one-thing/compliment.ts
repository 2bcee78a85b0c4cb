import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { saysNothing } from "../../log/subjects.ts";
import { fieldFigure, pullRequest } from "../../requests.ts";

export const meta = {
  code: "one-thing",
  title: "One commit, small enough to read",
  about: "size",
  meaning: "There is one commit, with few files and lines.",
  severity: 4,
  figures: { files: "file", added: "line" },
  terms: [],
  isCommon: true,
} as const;

export function detect({
  commits,
  commitsKnown,
  files,
  additions,
  title,
}: Change): Finding | undefined {
  const isOne = commitsKnown && commits.length === 1 && files.length <= 5 && additions <= 120;
  if (
    !isOne ||
    files.length === 0 ||
    saysNothing(title) ||
    /\band\b|[,;&+]/.test(parseSubject(title).text)
  )
    return undefined;
  return {
    severity: meta.severity,
    summary: `It is one commit in ${files.length === 1 ? "one file" : `${files.length} files`}.`,
    proof: [pullRequest],
    figures: [
      fieldFigure(
        { id: "files", unit: "file", label: "files changed" },
        { exhibit: pullRequest, field: "files" },
      ),
      fieldFigure(
        { id: "added", unit: "line", label: "lines added" },
        { exhibit: pullRequest, field: "additions" },
      ),
    ],
  };
}
