import type { Section, Sentence } from "@mea-culpa/formats";
import { excuseLines } from "../../lines/licence.ts";
import { looksLikeCode } from "../../lines/piece.ts";
import type { Told } from "./plan-roast.ts";
import { paragraph } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";

/** A charge that was told, and how. */
export interface ToldSection {
  readonly told: Told;
  readonly section: Section & { readonly heading: Sentence };
}

/** What was found, the code where it shows something, what that costs, what excuses it, and one turn. */
export function tellCharge(speaker: Speaker, told: Told): ToldSection | undefined {
  const { charge, words, shown } = told;
  const say = (lines: readonly string[], { again = true, anew = false } = {}) =>
    speaker.say(lines, { charge: charge.code, again, anew });
  // What tells most stands first.
  const telling = speaker.sayFirst(words.tellings, { charge: charge.code, again: true });
  if (telling === undefined) return undefined;
  const after = [
    say(words.costs, { again: false }),
    say(excuseLines, { anew: true }),
    // What names something of this change fits no other.
    say(
      words.turns.filter((line) => line.includes("{")),
      { again: false },
    ) ?? say(words.turns, { again: false }),
  ];
  const heading = say(words.headings) ?? plainHeading(charge.title);
  if (shown === undefined) {
    return { told, section: { heading, blocks: [paragraph([telling, ...after])] } };
  }
  const language = shown.language === "unknown" ? {} : { language: shown.language };
  const code = { kind: "exhibit", exhibit: shown.id, text: shown.text, ...language } as const;
  const blocks = [paragraph([telling]), code, paragraph(after)].filter(
    (block) => block.kind !== "paragraph" || block.sentences.length > 0,
  );
  return { told, section: { heading, blocks } };
}

function plainHeading(title: string): Sentence {
  return { text: looksLikeCode(title) ? `\`${title}\`` : title, cites: [] };
}
