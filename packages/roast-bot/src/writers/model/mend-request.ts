import type { Roast } from "@mea-culpa/formats";
import type { Repair } from "../writer.ts";
import { roastToDraft } from "./roast-to-draft.ts";

/** The draft in the form that is asked for, and under each refused sentence all that is wrong with it. */
export function writeMendRequest({ draft, objections }: Repair): string {
  const places = Map.groupBy(objections, ({ place }) => place);
  const refused = [...places].map(([place, found]) => {
    const reasons = found.map(({ text, message }) => `  - “${text}”: ${message}`);
    return [`${place}: ${sentenceAt(draft, place)}`, ...reasons].join("\n");
  });
  return `A program could not prove these sentences of your draft:
${refused.join("\n")}

Mend all of them and leave the others as they are. Keep what a sentence says and its noun: give it the
exhibit or cite that is missing, quote its words, or say another true thing of the same exhibit. Do
not make it vaguer. What can't be mended, or has lost its point, goes, and the sentences around it must
still follow; title, description and verdict can't go.

Your draft:
${JSON.stringify(roastToDraft(draft))}`;
}

function sentenceAt(draft: Roast, place: string): string {
  const found = place
    .split(/[.[\]]+/)
    .filter((key) => key !== "")
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), draft);
  return isRecord(found) && typeof found["text"] === "string" ? found["text"] : "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
