import type { Roast, Sentence } from "@mea-culpa/formats";
import { dueAsides } from "../../lines/asides.ts";
import { caseLines } from "../../lines/case-lines.ts";
import { commitTitle } from "../../lines/licence.ts";
import { findLicence } from "./sentences.ts";
import { byGravity } from "./plan-roast.ts";
import type { Speaker } from "./speaker.ts";
import type { ToldSection } from "./tell-charge.ts";
import type { ToldBody } from "./told-body.ts";

/**
 * Named by the gravest finding, and of equals by one that does not give the verdict; where nothing was
 * found by what its verdict sets up, or how little it is, else as the change is called. That an entry is missing
 * stands below it.
 */
export function sayTitle(
  speaker: Speaker,
  { log, told, verdict }: ToldBody & { readonly verdict: Roast["verdict"] },
): Sentence {
  const judging = findLicence(verdict.oneLiner)?.charge;
  const isJudging = ({ told: { charge } }: ToldSection) => charge.code === judging;
  const charges = told
    .toSorted((one, other) => Number(isJudging(one)) - Number(isJudging(other)))
    .map((each) => each.told)
    .toSorted(byGravity)
    .map(({ charge, words }) => ({ charge: charge.code, titles: words.titles }));
  const commits = (log?.commits ?? []).map(({ commit }) => ({
    charge: commit.id,
    titles: [commitTitle],
  }));
  // Of commits, too, one that gives the verdict comes last: it is the set-up that the verdict pays.
  const named = [
    ...charges,
    ...commits.toSorted(
      (one, other) => Number(one.charge === judging) - Number(other.charge === judging),
    ),
  ];
  const fits = ({ text }: Sentence) => !speaker.memory.isTitleTaken(text);
  // A number is not counted up to twice.
  const isOther = (title: Sentence) => fits(title) && !(counts(title) && counts(verdict.oneLiner));
  for (const { charge, titles } of named) {
    const title = speaker.sayFirst(titles, { charge, again: true, fits });
    if (title !== undefined) return title;
  }
  const instead =
    charges.length + commits.length === 0
      ? (speaker.say(findTitles(verdict), { fits }) ??
        speaker.say(caseLines.smallTitles, { fits: isOther }))
      : undefined;
  return (
    instead ??
    speaker.sayFirst(caseLines.titles, { again: true, fits }) ??
    speaker.sayAlways(caseLines.titles)
  );
}

function counts({ cites }: Sentence): boolean {
  return cites.some(({ kind }) => kind === "figure");
}

/** What a verdict on an entry that was due is set up by. */
function findTitles({ archetype }: Roast["verdict"]): readonly string[] {
  return dueAsides
    .flat()
    .filter((aside) => aside.archetype === archetype)
    .flatMap(({ titles = [] }) => titles);
}
