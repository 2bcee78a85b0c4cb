import type { Detector } from "../../case/charge.ts";
import { pullRequest } from "../requests.ts";

/** A description that says why, not only what. */
export const reasonGiven: Detector = {
  code: "reason-given",
  title: "A description that says why",
  detect: ({ body }) => {
    const told = body.replaceAll(/<!--[\s\S]*?-->/g, "");
    const words = told.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (
      words < 30 ||
      !/\b(because|so that|since|in order to|otherwise|the reason|which means|due to)\b/i.test(told)
    )
      return undefined;
    return {
      severity: 3,
      summary: "The description says why, and not only what.",
      proof: [pullRequest],
      figures: [
        {
          id: "words",
          unit: "word",
          label: "words in the description",
          op: "words",
          of: [{ exhibit: pullRequest, field: "body" }],
        },
      ],
    };
  },
};
