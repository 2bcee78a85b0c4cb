import type { Block, Roast } from "@mea-culpa/formats";
import { isLogged } from "../../case/logged.ts";
import { caseLines } from "../../lines/case-lines.ts";
import type { Facts } from "../../lines/facts.ts";
import { findQuietKind } from "../../lines/quiet-lines.ts";
import type { Writer, WriterInput } from "../writer.ts";
import { arrange } from "./arrange.ts";
import { judge, sayAside } from "./judge.ts";
import { planRoast, type RoastPlan } from "./plan-roast.ts";
import { sayTitle } from "./say-title.ts";
import { findLicence, paragraph } from "./sentences.ts";
import { Speaker } from "./speaker.ts";
import { tellAccount } from "./tell-account.ts";
import { tellCharge, withTurn } from "./tell-charge.ts";
import { tellLog } from "./tell-log.ts";
import { writeQuietRoast } from "./write-quiet-roast.ts";

/** The writer that needs no model and no network; it always has something to say. */
export const houseWriter: Writer = {
  name: "house",
  write: async (input) => ({ kind: "drafted", roast: writeHouseRoast(input), notes: [] }),
};

/** In words: what a summary may have, and what a reader takes before the first finding. */
const longestAccount = { alone: 170, before: 120 } as const;

/**
 * Writes a roast from a pack in one plain voice: an account of the change, what was found in its code
 * and its log, a decision praised where one was found, a verdict that names a deed told before. Where
 * nothing was found it is the account and an acquittal. Pure: the same pack
 * and the same past of the dev log give the same text.
 */
export function writeHouseRoast(input: WriterInput): Roast {
  const speaker = new Speaker(input);
  const { subject } = input.pack;
  if (subject.kind !== "pull-request") return writeQuietRoast(speaker, findQuietKind(subject));
  const plan = planRoast(speaker.facts);
  const { slot, short } = input.pack;
  const { promised, short: tooShort, plain } = caseLines.descriptions;
  const owed = short === undefined ? promised : tooShort;
  const isAlone = plan.charges.length + plan.log.length === 0;
  const account = tellAccount(speaker, {
    longest: isAlone ? longestAccount.alone : longestAccount.before,
    isAlone,
    showsCode: plan.charges.some(({ shown }) => shown !== undefined),
    subjects: listSubjects(speaker.facts, plan),
  });
  const told = plan.charges.flatMap((each) => tellCharge(speaker, each) ?? []);
  const log = tellLog(speaker, plan);
  const praised = praise(speaker, plan, account);
  const body = { account, log, told, praised };
  const verdict = judge(speaker, body);
  // Beside two remarks nobody misses a third.
  const remarks = told.length + (log?.items.length ?? 0);
  const aside = remarks < 2 ? sayAside(speaker, verdict, account) : undefined;
  const title = sayTitle(speaker, { ...body, verdict });
  // A fact is laughed at once: where it gives the verdict, there.
  const judging = findLicence(verdict.oneLiner)?.charge;
  const sections = told.map((each) => ({
    told: each.told,
    section: each.told.charge.code === judging ? each.section : withTurn(each),
  }));
  // After the text, which says in a sentence what it can and quotes no title twice.
  const description =
    slot.number === undefined
      ? (speaker.sayFirst(plain, { again: true, fits: ({ text }) => !text.includes(title.text) }) ??
        speaker.sayAlways(plain))
      : speaker.sayAlways(owed);
  // A text that goes on for a page is divided; a short one is read in one go.
  const isDivided = told.length > 1;
  return {
    title,
    description,
    sections: [
      { blocks: [...account, ...(aside ? [paragraph([aside])] : [])] },
      ...arrange(speaker, { sections, log }).map(({ heading, blocks }, at, all) =>
        // A second thing at the same place stands below the same heading.
        isDivided && heading.text !== all[at - 1]?.heading.text ? { heading, blocks } : { blocks },
      ),
    ],
    ...(praised && {
      compliment: isDivided
        ? { heading: speaker.sayAlways(caseLines.praiseHeadings), blocks: [praised] }
        : { blocks: [praised] },
    }),
    verdict,
  };
}

/** What the commits are called that the plan tells. */
function listSubjects(facts: Facts, { charges, log }: RoastPlan): readonly string[] {
  const charged = charges.flatMap(({ charge }) => facts.listProof(charge));
  return [...charged, ...log.map(({ commit }) => commit)].flatMap((exhibit) =>
    isLogged(exhibit) ? [exhibit.subject] : [],
  );
}

function praise(
  speaker: Speaker,
  { praises }: RoastPlan,
  account: readonly Block[],
): Block | undefined {
  const told = JSON.stringify(account);
  for (const { charge, words } of praises) {
    if (charge.terms["test"] !== undefined && told.includes(charge.terms["test"])) continue;
    // What has told the purpose has been quoted.
    const said = speaker.say(words.praises, { charge: charge.code, again: true, anew: true });
    if (said !== undefined) return paragraph([said]);
  }
  return undefined;
}
