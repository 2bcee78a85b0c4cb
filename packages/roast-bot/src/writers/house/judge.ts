import type { Block, Roast, Sentence } from "@mea-culpa/formats";
import type { Aside } from "../../lines/asides/aside.ts";
import { changeAsides, dueAsides, dueRemarks, remarks } from "../../lines/asides.ts";
import { caseLines } from "../../lines/case-lines.ts";
import { findCompliment } from "../../charges/registry.ts";
import { caseLicence, joins } from "../../lines/licence.ts";
import { byGravity } from "./plan-roast.ts";
import { type ToldBody, listCashed, listSentences } from "./told-body.ts";
import { findLicence } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";

/**
 * Names a deed that the body has told: one that breaks a promise of the change, else the gravest, and
 * of equals the second. The verdict uses no figure that the body has not told. Where nothing was
 * found it is an acquittal.
 */
export function judge(speaker: Speaker, body: ToldBody): Roast["verdict"] {
  const [first, second, ...others] = body.told;
  const judging = [second, first, ...others]
    .filter((each) => each !== undefined)
    .map(({ told }) => told)
    .toSorted(byGravity)
    .map(({ charge, words }) => ({ charge: charge.code, verdict: words.verdict }));
  const commits = (body.log?.commits ?? []).flatMap(({ commit, kinds }) =>
    kinds.flatMap(({ verdict, lines }) => {
      const isTold = body.log?.items.some(
        ({ exhibit, remark }) =>
          exhibit === commit.id && lines.includes(findLicence(remark)?.line ?? ""),
      );
      return isTold ? [{ charge: commit.id, verdict }] : [];
    }),
  );
  const judges = [...judging, ...commits];
  const cashed = listCashed(body);
  // A character that has given a verdict in this dev log leaves it to the next one.
  const rested = judges.filter(({ verdict }) => !speaker.memory.hasJudged(verdict.archetype));
  // Lines that hold a finding against a promise come first: they fit this change alone.
  const joined = rested.map(({ charge, verdict }) => ({
    charge,
    verdict: { ...verdict, lines: verdict.lines.filter((line) => joins(line)) },
  }));
  // Where all of them have, what is missing beside the deed is told before one of them comes again.
  const missing = findAsides(speaker, dueAsides)
    .filter(({ archetype }) => !speaker.memory.hasJudged(archetype))
    .map((verdict) => ({ charge: caseLicence, verdict }));
  const beside = judges.length > 0 ? missing : [];
  for (const { charge, verdict } of [...joined, ...rested, ...beside, ...judges]) {
    for (const line of verdict.lines) {
      const oneLiner = speaker.say([line], { charge, again: true });
      if (oneLiner !== undefined && isCashed(oneLiner, cashed)) {
        return { archetype: verdict.archetype, oneLiner };
      }
    }
  }
  return acquit(speaker, body);
}

function isCashed({ cites }: Sentence, cashed: ReadonlySet<string>): boolean {
  return cites.every((cite) => cite.kind !== "figure" || cashed.has(cite.figure));
}

/** By what is missing, where an entry was due; else by what is decent about the change. */
function acquit(speaker: Speaker, { account, praised: praise }: ToldBody): Roast["verdict"] {
  const { acquittals, owed } = caseLines;
  const said = listSentences([...account, ...(praise ? [praise] : [])]);
  const licences = new Set(said.map((sentence) => findLicence(sentence)?.charge));
  const praised = speaker.facts.pack.compliments.flatMap(({ code }) => {
    const verdict = findCompliment(code)?.words?.verdict;
    return verdict === undefined || !licences.has(code) ? [] : [{ charge: code, ...verdict }];
  });
  const [told = [], files = [], first = [], second = [], ...others] = dueAsides;
  const of = (...groups: readonly (readonly Aside[])[]) =>
    findAsides(speaker, groups).map((aside) => ({ charge: caseLicence, ...aside }));
  const verdicts = [
    ...of(told, files, first, second),
    ...praised,
    ...of(...others),
    ...of(...changeAsides),
    ...speaker.shuffle(owed).map((each) => ({ charge: caseLicence, ...each })),
    ...speaker.shuffle(acquittals).map((acquittal) => ({ charge: caseLicence, ...acquittal })),
  ];
  const rested = verdicts.filter(({ archetype }) => !speaker.memory.hasJudged(archetype));
  for (const { charge, archetype, lines } of [...rested, ...verdicts]) {
    const oneLiner =
      speaker.sayFirst(lines, { charge, again: true, anew: true }) ??
      speaker.sayFirst(lines, { charge, again: true });
    if (oneLiner !== undefined) return { archetype, oneLiner };
  }
  throw new Error("no verdict fits the case");
}

/** Those that turn on a word of this change, what tells something first. */
function findAsides(speaker: Speaker, groups: readonly (readonly Aside[])[]): readonly Aside[] {
  return groups.flatMap((each) =>
    speaker.shuffle(each.filter(({ find }) => find(speaker.facts) !== undefined)),
  );
}

/** That something else was written is said once. */
const ofWriting = /\b(?:readers|writing|documents?|documentation|readme|wrote|written? into)\b/i;

/** A word of the change that the verdict does not take up, turned. */
export function sayAside(
  speaker: Speaker,
  { archetype, oneLiner }: Roast["verdict"],
  account: readonly Block[],
): Sentence | undefined {
  const said = listSentences(account).map(({ text }) => text.replaceAll(/“[^”]*”|`[^`]*`/g, ""));
  const say = (each: typeof remarks) =>
    speaker.say(
      each
        .filter((remark) => remark.archetype !== archetype)
        .filter(({ line }) => !(ofWriting.test(line) && ofWriting.test(oneLiner.text)))
        .filter(({ behind }) => behind?.test(said.join(" ")) !== false)
        .map(({ line }) => line),
      {
        fits: ({ cites }) =>
          !cites.some((cite) => cite.kind === "name" && oneLiner.text.includes(cite.text)),
      },
    );
  return say(dueRemarks) ?? say(remarks);
}
