import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { pullRequest } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "reason-given",
  title: "A description that says why",
  about: "words",
  meaning: "The description says why.",
  severity: 3,
  figures: { words: "word" },
  terms: [],
} as const;

export function detect({ body }: Change): Finding | undefined {
  const told = body.replaceAll(/<!--[\s\S]*?-->/g, "");
  const words = told.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (
    words < 30 ||
    !/\b(because|so that|since|in order to|otherwise|the reason|which means|due to)\b/i.test(told)
  )
    return undefined;
  return {
    severity: meta.severity,
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
}
