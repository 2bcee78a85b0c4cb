import type { Detector } from "../../case/charge.ts";
import { bareSubject } from "../log/subject-words.ts";
import { saysNothing } from "../log/telling.ts";
import { pullRequest } from "../requests.ts";

/** A title that says what the change does: little, but it is something. */
export const tellingTitle: Detector = {
  code: "telling-title",
  title: "A title that says what it does",
  detect: ({ title }) => {
    const words = bareSubject(title).split(/\s+/).length;
    if (words < 4 || saysNothing(title)) return undefined;
    return {
      severity: 1,
      summary: "The title says what the change does.",
      proof: [pullRequest],
      figures: [
        {
          id: "words",
          unit: "word",
          label: "words in the title",
          op: "words",
          of: [{ exhibit: pullRequest, field: "title" }],
        },
      ],
    };
  },
};
