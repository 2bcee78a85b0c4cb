import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { givesReason, readSentences, standsAlone } from "../../log/testimony.ts";
import { pullRequest } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "reason-given",
  tellsBy: "reason",
  title: "A message with a reason",
  about: "words",
  meaning: "A whole sentence of the merge’s message gives a reason, of the whole or of a part.",
  severity: 3,
  figures: {},
  terms: ["why"],
} as const;

export function detect({ body }: Change): Finding | undefined {
  // What a forge lists of a squash are its commits' messages, each about its own part.
  if (/^\* /m.test(body)) return undefined;
  const why = readSentences(body).find(
    (sentence) =>
      sentence.length >= 40 &&
      givesReason(sentence) &&
      standsAlone(sentence) &&
      (!ofACase.test(sentence) || beginsParagraph(sentence, body)),
  );
  if (why === undefined) return undefined;
  return {
    severity: meta.severity,
    summary: "The message gives a reason.",
    proof: [pullRequest],
    figures: [],
    terms: { why },
  };
}

/** “When a key is added to the map ...” speaks of the map of which the sentence before spoke. */
const ofACase = /^(?:when|if|while)\b/i;

function beginsParagraph(sentence: string, body: string): boolean {
  return body
    .split(/\n\s*\n/)
    .some((paragraph) => paragraph.replaceAll(/\s+/g, " ").trim().startsWith(sentence));
}
