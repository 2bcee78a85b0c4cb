import type { Roast } from "@mea-culpa/formats";
import { type QuietKind, quietLines } from "../../lines/quiet-lines.ts";
import { shortQuietLines } from "../../lines/short-quiet-lines.ts";
import { sayVerdict } from "./judge.ts";
import { paragraph } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";

export function writeQuietRoast(speaker: Speaker, kind: QuietKind): Roast {
  const lines = (speaker.facts.pack.short === undefined ? quietLines : shortQuietLines)[kind];
  const titled = speaker.say(lines.titles) ?? speaker.sayAlways(lines.titles);
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
