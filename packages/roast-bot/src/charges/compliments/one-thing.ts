import type { Detector } from "../../case/charge.ts";
import { saysNothing } from "../log/telling.ts";
import { bareSubject } from "../log/subject-words.ts";
import { fieldFigure, pullRequest } from "../requests.ts";

/** One commit that does one thing and is done. */
export const oneThing: Detector = {
  code: "one-thing",
  title: "One commit that does one thing",
  detect: ({ commits, commitsKnown, files, additions, title }) => {
    const isOne = commitsKnown && commits.length === 1 && files.length <= 5 && additions <= 120;
    if (
      !isOne ||
      files.length === 0 ||
      saysNothing(title) ||
      /\band\b|[,;&+]/.test(bareSubject(title))
    )
      return undefined;
    return {
      severity: 4,
      summary: `One commit does one thing in ${files.length === 1 ? "one file" : `${files.length} files`}.`,
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
  },
};
