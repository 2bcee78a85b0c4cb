import type { Block, LinesExhibit, Section, Sentence } from "@mea-culpa/formats";
import { findCharge } from "../../charges/registry.ts";
import { excuseLines } from "../../lines/licence.ts";
import { looksLikeCode } from "../../lines/piece.ts";
import type { RoastPlan, Told } from "./plan-roast.ts";
import { paragraph } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";
import { findRemarked, type ToldLog } from "./tell-log.ts";

export interface ToldSection {
  readonly told: Told;
  readonly section: Section & { readonly heading: Sentence };
}

export function tellCharges(
  speaker: Speaker,
  { lead, exhibit, seconds }: RoastPlan,
  log: ToldLog | undefined,
): readonly ToldSection[] {
  // What says little is told where the log says nothing.
  if (lead === undefined || (lead.isSlight && log !== undefined)) return [];
  const remarked = findRemarked(log);
  const main = [...new Set([lead, ...(exhibit ? [exhibit] : [])])];
  return [...main, ...seconds].flatMap((told) => {
    const isRemarked = remarked.has(told.charge.code);
    const { says } = told.charge.terms;
    if (says !== undefined && log?.commits.some(({ commit }) => commit.subject === says)) return [];
    // One joke for a fact: of what the log has told, only the code is left to be shown.
    if (isRemarked && (told !== lead || !isTelling(told.shown, told.charge.code))) return [];
    const section = tellCharge(speaker, { ...told, isRemarked });
    return section === undefined ? [] : [{ told, section }];
  });
}

/** Whether code shows something to a reader: a line that only opens a definition does not. */
function isTelling(shown: LinesExhibit | undefined, code: string): shown is LinesExhibit {
  // What happened to a line on the way is told; the line itself has nothing to do with it.
  if (shown === undefined || findCharge(code)?.meta.about === "log") return false;
  const lines = shown.text.split("\n").filter((line) => /[\p{L}\p{N}]/u.test(line));
  const [first = ""] = lines;
  return lines.length > 1 || (lines.length === 1 && !opening.test(first.trim()));
}

const opening =
  /^(?:(?:export|public|private|protected|internal|static|final|abstract|override|async|pub(?:\([^)]*\))?|default|unsafe|virtual|suspend|open) )*(?:def|func|fn|fun|function\*?|class|struct|interface|trait|impl|module|enum|type)\b|^[\w$]+\(.*\) ?\{$|^[#/*]+ ?@?[\w-]+$/;

/** What was found, the code where it shows something, what that costs, and a turn. */
function tellCharge(
  speaker: Speaker,
  { charge, words, shown, isRemarked }: Told & { readonly isRemarked: boolean },
): (Section & { readonly heading: Sentence }) | undefined {
  const say = (lines: readonly string[], again: boolean) =>
    speaker.say(lines, { charge: charge.code, again });
  const telling = say(words.tellings, true);
  const turn = say(words.turns, isRemarked);
  if (telling === undefined) return undefined;
  const before = isRemarked ? [] : [telling];
  const excuse = speaker.say(excuseLines, { charge: charge.code, again: true, anew: true });
  const after = isRemarked ? [turn] : [say(words.costs, false), excuse, turn];
  const heading = say(words.headings, true) ?? plainHeading(charge.title);
  const blocks = (
    isTelling(shown, charge.code)
      ? splitAt(shown, before, after)
      : [paragraph([...before, ...after])]
  ).filter((block) => block.kind !== "paragraph" || block.sentences.length > 0);
  return blocks.length === 0 ? undefined : { heading, blocks };
}

function splitAt(
  shown: LinesExhibit,
  before: readonly (Sentence | undefined)[],
  after: readonly (Sentence | undefined)[],
): readonly Block[] {
  const language = shown.language === "unknown" ? {} : { language: shown.language };
  return [
    paragraph(before),
    { kind: "exhibit", exhibit: shown.id, text: shown.text, ...language },
    paragraph(after),
  ];
}

function plainHeading(title: string): Sentence {
  return { text: looksLikeCode(title) ? `\`${title}\`` : title, cites: [] };
}
