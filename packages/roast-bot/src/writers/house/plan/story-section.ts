import type { Section } from "../../roast.ts";
import { chooseCommits } from "../log/choose-commits.ts";
import { storyTurns } from "../log/story-turns.ts";
import { tellLog } from "../log/tell-log.ts";
import { headingOf, paragraph, say, section, type Composition } from "./composition.ts";

/** The commit log as a story of at most `most` commits; nothing where there is no log to tell. */
export function storySection(composition: Composition, most: number): readonly Section[] {
  const { file, plan, chooser } = composition;
  if (file.commits.length < 2) return [];
  const heading = headingOf(composition, { lines: plan.storyHeadings });
  const charged = new Set(file.pack.charges.flatMap(({ exhibits }) => exhibits));
  const lead = say(composition, { lines: plan.storyLeads });
  const items = tellLog(chooseCommits(file.commits, { most, charged }), {
    file,
    chooser,
  });
  return section(heading, [
    ...paragraph(lead),
    { kind: "log", items },
    ...paragraph(say(composition, { lines: [...storyTurns, ...plan.storyTails] })),
  ]);
}
