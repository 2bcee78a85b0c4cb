import type { Roast, Sentence } from "@mea-culpa/formats";
import { caseLines } from "../../lines/case-lines.ts";
import { commitTitle } from "../../lines/licence.ts";
import { findLicence } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";
import type { ToldBody } from "./told-body.ts";

/** Named by a finding, if another one gives the verdict; where nothing was found, by what is missing; else by its number. */
export function sayTitle(
  speaker: Speaker,
  { log, told, verdict }: ToldBody & { readonly verdict: Roast["verdict"] },
): Sentence {
  const judging = findLicence(verdict.oneLiner)?.charge;
  const named = [
    ...told.map(({ told: { charge, words } }) => ({ charge: charge.code, titles: words.titles })),
    ...(log?.commits ?? []).map(({ commit }) => ({ charge: commit.id, titles: [commitTitle] })),
  ];
  const [others, own] = [false, true].map((isOwn) =>
    named.filter((each) => (each.charge === judging) === isOwn),
  );
  for (const { charge, titles } of [...(others ?? []), ...(own ?? [])]) {
    const title = speaker.sayFirst(titles, { charge, again: true });
    if (title !== undefined && !speaker.memory.isTitleTaken(title.text)) return title;
  }
  const instead = named.length === 0 ? speaker.say(caseLines.insteadTitles) : undefined;
  if (instead !== undefined && !speaker.memory.isTitleTaken(instead.text)) return instead;
  return speaker.sayFirst(caseLines.titles, { again: true }) ?? speaker.sayAlways(caseLines.titles);
}
