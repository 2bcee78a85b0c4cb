import type { Roast, Sentence } from "@mea-culpa/formats";
import { caseLines } from "../../lines/case-lines.ts";
import { commitTitle } from "../../lines/licence.ts";
import { findLicence } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";
import type { ToldBody } from "./told-body.ts";

/** Named by a finding, first by one that does not give the verdict; where nothing was found, by what is missing; else by its number. */
export function sayTitle(
  speaker: Speaker,
  { log, told, verdict }: ToldBody & { readonly verdict: Roast["verdict"] },
): Sentence {
  const judging = findLicence(verdict.oneLiner)?.charge;
  const charges = told.map(({ told: { charge, words } }) => ({
    charge: charge.code,
    titles: words.titles,
  }));
  const commits = (log?.commits ?? []).map(({ commit }) => ({
    charge: commit.id,
    titles: [commitTitle],
  }));
  const named = [...charges, ...commits];
  const others = named.filter(({ charge }) => charge !== judging);
  // What a commit is called stands right below, in the log: the verdict is on it, and that is enough.
  const own = charges.filter(({ charge }) => charge === judging);
  for (const { charge, titles } of [...others, ...own]) {
    const title = speaker.sayFirst(titles, { charge, again: true });
    if (title !== undefined && !speaker.memory.isTitleTaken(title.text)) return title;
  }
  const instead = named.length === 0 ? speaker.say(caseLines.insteadTitles) : undefined;
  if (instead !== undefined && !speaker.memory.isTitleTaken(instead.text)) return instead;
  return speaker.sayFirst(caseLines.titles, { again: true }) ?? speaker.sayAlways(caseLines.titles);
}
