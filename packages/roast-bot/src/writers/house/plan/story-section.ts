import type { Charge, Section } from "@mea-culpa/formats";
import type { ChosenCharge } from "../content/choose-charges.ts";
import { chooseCommits } from "../log/choose-commits.ts";
import { storyTurns } from "../log/story-turns.ts";
import { tellLog } from "../log/tell-log.ts";
import { headingOf, paragraph, say, section, type Composition } from "./composition.ts";

/**
 * The commit log as a story of at most `most` commits; nothing where there is no log to tell. What
 * it adds up to is left to the sections of the charges that are told by themselves.
 */
export function storySection(
  composition: Composition,
  { most, told }: { readonly most: number; readonly told: readonly ChosenCharge[] },
): readonly Section[] {
  const { file, plan, chooser } = composition;
  if (file.commits.length < 2) return [];
  const heading = headingOf(composition, { lines: plan.storyHeadings });
  const turns = storyTurns.filter((line) => !told.some(({ charge }) => recalls(line, charge)));
  const charged = new Set(file.pack.charges.flatMap(({ exhibits }) => exhibits));
  const lead = say(composition, { lines: plan.storyLeads });
  const items = tellLog(chooseCommits(file.commits, { most, charged }), {
    file,
    chooser,
  });
  return section(heading, [
    ...paragraph(lead),
    { kind: "log", items },
    ...paragraph(say(composition, { lines: [...turns, ...plan.storyTails] })),
  ]);
}

function recalls(line: string, { code }: Charge): boolean {
  return line.includes(`.${code}.`) || line.includes(`=${code}.`);
}
