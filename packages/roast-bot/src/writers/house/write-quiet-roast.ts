import type { Roast, Sentence } from "@mea-culpa/formats";
import { type QuietKind, quietLines } from "../../lines/quiet-lines.ts";
import { shortQuietLines } from "../../lines/short-quiet-lines.ts";
import { findLicence, paragraph } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";

export function writeQuietRoast(speaker: Speaker, kind: QuietKind): Roast {
  const lines = (speaker.facts.pack.short === undefined ? quietLines : shortQuietLines)[kind];
  const fits = ({ text }: Sentence) => !speaker.memory.isTitleTaken(text);
  const titled =
    speaker.say(lines.titles, { again: true, fits }) ?? speaker.sayAlways(lines.titles);
  const told = lines.tellings.flatMap((each) => speaker.say(each, { again: true }) ?? []);
  return {
    title: titled,
    description: speaker.sayAlways(lines.descriptions),
    sections: [{ heading: speaker.sayAlways(lines.headings), blocks: [paragraph(told)] }],
    compliment: {
      heading: speaker.sayAlways(lines.praiseHeadings),
      blocks: [paragraph([speaker.say(lines.praises, { again: true })])],
    },
    verdict: sayVerdict(speaker, lines.verdicts),
  };
}

/** One of these verdicts, by an archetype that has given none in this dev log while there is one. */
function sayVerdict(
  speaker: Speaker,
  verdicts: readonly { readonly archetype: string; readonly line: string }[],
): Roast["verdict"] {
  const fresh = verdicts.filter(({ archetype }) => !speaker.memory.hasJudged(archetype));
  const oneLiner =
    speaker.say(
      fresh.map(({ line }) => line),
      { again: true },
    ) ?? speaker.sayAlways(verdicts.map(({ line }) => line));
  const licence = findLicence(oneLiner);
  const said = verdicts.find(({ line }) => line === licence?.line) ?? verdicts[0];
  return { archetype: said?.archetype ?? "The Blank Page", oneLiner };
}
