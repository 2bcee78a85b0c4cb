import type { Detector } from "../../case/charge.ts";
import { bareSubject } from "../log/subject-words.ts";
import { isMergeSubject, saysNothing } from "../log/telling.ts";
import { commitAt, countFigure } from "../requests.ts";

/** A log that can be read instead of the diff. */
export const tellingSubjects: Detector = {
  code: "telling-subjects",
  title: "A log that says what it does",
  detect: ({ commits, commitsKnown }) => {
    const own = commits.filter(({ subject }) => !isMergeSubject(subject));
    const isTelling = own.every(
      ({ subject }) => !saysNothing(subject) && bareSubject(subject).split(/\s+/).length >= 4,
    );
    if (!commitsKnown || own.length < 3 || !isTelling) return undefined;
    const proof = own.map(commitAt);
    return {
      severity: 3,
      summary: `All ${own.length} commits have a subject that says what they do.`,
      proof,
      figures: [
        countFigure(
          { id: "commits", unit: "commit", label: "commits that say what they do" },
          proof,
        ),
      ],
    };
  },
};
