import type { Roast, Sentence } from "@mea-culpa/formats";
import { caseLines } from "../../lines/case-lines.ts";
import { type Findings, findTold } from "./findings.ts";
import type { RoastPlan } from "./plan-roast.ts";
import { findLicence } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";
import { sortByWeight } from "./tell-log.ts";

/** Named by a finding, if another one gives the verdict: nothing is told in every place. */
export function sayTitle(
  speaker: Speaker,
  plan: RoastPlan,
  { log, told, verdict }: Findings & { readonly verdict: Roast["verdict"] },
): Sentence {
  const judging = findLicence(verdict.oneLiner)?.charge;
  const charges = findTold(plan, { log, told }).filter(({ charge }) => charge.code !== judging);
  for (const { charge, words } of charges) {
    const title = speaker.say(words.titles, { charge: charge.code, again: true });
    if (title !== undefined && !speaker.memory.isTitleTaken(title.text)) return title;
  }
  for (const { commit, kinds } of sortByWeight(log)) {
    const [title] = kinds.flatMap((kind) => kind.title ?? []);
    const said =
      title === undefined ? undefined : speaker.say([title], { charge: commit.id, again: true });
    if (said !== undefined && !speaker.memory.isTitleTaken(said.text)) return said;
  }
  // The purpose has told what it is called. A finding that stands alone has no heading but this.
  const [only, ...others] = told;
  const heading = others.length === 0 ? only?.section.heading : undefined;
  if (heading !== undefined && !speaker.memory.isTitleTaken(heading.text)) return heading;
  // Who it was names the rest, as a play is named for its hero.
  return speaker.memory.isTitleTaken(verdict.archetype)
    ? speaker.sayAlways(caseLines.titles.plain)
    : { text: verdict.archetype, cites: [] };
}
