import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { saysNothing } from "../../log/subjects.ts";
import { pullRequest } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "telling-title",
  title: "A title that says what it does",
  about: "words",
  meaning: "The title says what the change does, where nothing better is to be said.",
  severity: 1,
  figures: { words: "word" },
  terms: [],
} as const;

export function detect({ title }: Change): Finding | undefined {
  const words = parseSubject(title).text.split(/\s+/).length;
  if (words < 4 || saysNothing(title)) return undefined;
  return {
    severity: meta.severity,
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
}
