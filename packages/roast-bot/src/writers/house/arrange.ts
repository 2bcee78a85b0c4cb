import type { Section } from "@mea-culpa/formats";
import { caseLines } from "../../lines/case-lines.ts";
import type { Facts } from "../../lines/facts.ts";
import { isOfTheLog, listCommits, type Told } from "./plan-roast.ts";
import type { Speaker } from "./speaker.ts";
import type { ToldSection } from "./tell-charge.ts";
import type { ToldLog } from "./tell-log.ts";

type Headed = ToldSection["section"];

/**
 * What was found in the order in which it is read: what happened, then what the code has of it. The commits that
 * are told by themselves stand before the story of the log that they led to, else behind such stories; where there
 * is none, they come last.
 */
export function arrange(
  speaker: Speaker,
  {
    sections,
    log,
  }: {
    readonly sections: readonly { readonly told: Told; readonly section: Headed }[];
    readonly log: ToldLog | undefined;
  },
): readonly Headed[] {
  const list = (some: typeof sections) => some.map(({ section }) => section);
  const stories = sections.filter(({ told }) => isOfTheLog(told));
  const inCode = list(sections.filter((each) => !stories.includes(each)));
  if (log === undefined) return [...list(stories), ...inCode];
  const sequel = stories.find(({ told }) => comesAfter(told, log, speaker.facts));
  if (sequel !== undefined) {
    const blocks: Section["blocks"] = [...log.blocks, ...sequel.section.blocks];
    const others = list(stories.filter((each) => each !== sequel));
    return [...others, { ...sequel.section, blocks }, ...inCode];
  }
  const own = { heading: speaker.sayAlways(caseLines.logHeadings), blocks: log.blocks };
  return stories.length > 0 ? [...list(stories), own, ...inCode] : [...inCode, own];
}

/** Whether a story of the log begins behind all the commits that are told by themselves. */
function comesAfter(told: Told, { items }: ToldLog, facts: Facts): boolean {
  const listed = new Set(items.map(({ exhibit }) => exhibit));
  const last = Math.max(
    ...facts.log.filter(({ id }) => listed.has(id)).map(({ position }) => position),
  );
  return listCommits(told, facts).every(({ position }) => position > last);
}
