import type { Roast, Sentence } from "@mea-culpa/formats";
import { caseLines } from "../../lines/case-lines.ts";
import type { ToldBody } from "./told-body.ts";
import { findLicence } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";

/** Named by a finding, if another one gives the verdict, else by its number: nothing is told in every place. */
export function sayTitle(
  speaker: Speaker,
  { log, told, verdict }: ToldBody & { readonly verdict: Roast["verdict"] },
): Sentence {
  const judging = findLicence(verdict.oneLiner)?.charge;
  const named = [
    ...told.map(({ told: { charge, words } }) => ({ charge: charge.code, titles: words.titles })),
    ...(log?.commits ?? []).flatMap(({ commit, kinds }) =>
      kinds.map(({ title }) => ({ charge: commit.id, titles: [title] })),
    ),
  ];
  for (const { charge, titles } of named.filter((each) => each.charge !== judging)) {
    const title = speaker.sayFirst(titles, { charge, again: true });
    if (title !== undefined && !speaker.memory.isTitleTaken(title.text)) return title;
  }
  return speaker.sayFirst(caseLines.titles, { again: true }) ?? speaker.sayAlways(caseLines.titles);
}
