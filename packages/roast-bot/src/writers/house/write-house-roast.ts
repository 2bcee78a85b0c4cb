import type { Block, Roast, Section } from "@mea-culpa/formats";
import { caseLines } from "../../lines/case-lines.ts";
import { findQuietKind } from "../../lines/quiet-lines.ts";
import type { WriterInput } from "../writer.ts";
import type { Findings } from "./findings.ts";
import { judge } from "./judge.ts";
import { planRoast, type RoastPlan } from "./plan-roast.ts";
import { sayTitle } from "./say-title.ts";
import { paragraph } from "./sentences.ts";
import { Speaker } from "./speaker.ts";
import { tellCharges } from "./tell-charges.ts";
import { tellLog } from "./tell-log.ts";
import { tellPurpose } from "./tell-purpose.ts";
import { writeQuietRoast } from "./write-quiet-roast.ts";

/**
 * Writes a roast from a pack in one plain voice: what the change is for and what resisted, what of
 * the log is worth reading aloud, what was found, a decision praised where one was found, a verdict
 * that names a deed told before. Where little was found it is a paragraph or two, without headings.
 * Pure: the same pack and the same past of the dev log give the same text.
 */
export function writeHouseRoast(input: WriterInput): Roast {
  const speaker = new Speaker(input);
  const { subject } = input.pack;
  if (subject.kind !== "pull-request") return writeQuietRoast(speaker, findQuietKind(subject));
  const plan = planRoast(speaker.facts);
  const { slot, short } = input.pack;
  const { promised, short: tooShort, plain } = caseLines.descriptions;
  const owed = short === undefined ? promised : tooShort;
  const description = speaker.sayAlways(slot.number === undefined ? plain : owed);
  const { blocks: purpose, isTurned } = tellPurpose(speaker, plan);
  const log = tellLog(speaker, plan);
  const told = tellCharges(speaker, plan, log);
  const isBare = log === undefined && told.length === 0 && !isTurned;
  const nothing = isBare ? [paragraph([speaker.say(caseLines.nothing, { again: true })])] : [];
  const opening: Section = { blocks: [...purpose, ...(log?.blocks ?? []), ...nothing] };
  const praised = praise(speaker, plan);
  const findings: Findings = { log, told, praised: praised?.code };
  const verdict = judge(speaker, plan, findings);
  const title = sayTitle(speaker, plan, { ...findings, verdict });
  // A text that goes on for a page is divided; a short one is read in one go.
  const isDivided = told.length > 1;
  return {
    title,
    description,
    sections: [
      opening,
      ...told.map(({ section }) => (isDivided ? section : { blocks: section.blocks })),
    ],
    ...(praised && {
      compliment: isDivided
        ? { heading: speaker.sayAlways(caseLines.praiseHeadings), blocks: praised.blocks }
        : { blocks: praised.blocks },
    }),
    verdict,
  };
}

function praise(
  speaker: Speaker,
  { praises }: RoastPlan,
): { readonly blocks: readonly Block[]; readonly code: string } | undefined {
  for (const { charge, words } of praises) {
    // What has told the purpose has been quoted.
    const said = speaker.say(words.praises, { charge: charge.code, again: true, anew: true });
    if (said !== undefined) return { blocks: [paragraph([said])], code: charge.code };
  }
  return undefined;
}
