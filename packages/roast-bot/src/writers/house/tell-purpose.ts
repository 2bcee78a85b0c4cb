import type { Block, Sentence } from "@mea-culpa/formats";
import { readTellingWords } from "../../charges/log/subjects.ts";
import { findCompliment } from "../../charges/registry.ts";
import { caseLines } from "../../lines/case-lines.ts";
import { isPlain } from "../../lines/is-plain.ts";
import type { RoastPlan } from "./plan-roast.ts";
import { findLicence, paragraph } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";

/** What it is for, in the plainest sentence that there is, and what resisted. */
export function tellPurpose(
  speaker: Speaker,
  { log }: RoastPlan,
): {
  readonly blocks: readonly Block[];
  /** Whether the title has given a joke. */
  readonly isTurned: boolean;
} {
  const { introductions, quotedIntroductions, titleTurns, purposes, places } = caseLines;
  const { machines, troubles, statements, continuations, contents, demands, parts } = caseLines;
  const say = (lines: readonly string[]) => speaker.say(lines, { again: true, anew: true });
  const words = speaker.say(introductions, { again: true });
  const isQuoted = words === undefined;
  const title = words ?? speaker.say(quotedIntroductions, { again: true });
  const turn = say(titleTurns);
  const told =
    sayPlainly(speaker, findCompliment("told-to-users")?.words?.purposes, "told-to-users") ??
    say(statements) ??
    sayPlainly(speaker, purposes);
  // What a title is worth is said behind it; how long it took, when it is known what it was.
  const sentences = [title, isQuoted ? turn : undefined, told].filter((each) => each !== undefined);
  const isDescribed = /\{(?:begins|says)\}/.test((told && findLicence(told)?.line) ?? "");
  const does = say(contents) ?? say(demands);
  const isDark = told === undefined && does === undefined;
  const shown = new Set(log.map(({ commit }) => commit.id));
  const part = isDark ? say(parts) : undefined;
  const more = [
    isDescribed ? say(continuations) : undefined,
    does,
    // What the log is about to show is not told before.
    part?.cites.some((cite) => cite.kind === "quote" && shown.has(cite.exhibit)) ? undefined : part,
    // Where it happens is news where nothing else is.
    isDark && isQuoted && turn === undefined ? say(places) : undefined,
    say(troubles),
    isQuoted ? undefined : turn,
    say(machines),
  ];
  for (const each of more) {
    if (each !== undefined && countWords([...sentences, each]) <= longestOpening)
      sentences.push(each);
  }
  return { blocks: [paragraph(sentences)], isTurned: turn !== undefined };
}

/** In words; who reads more before the first finding has stopped. */
const longestOpening = 75;

function countWords(sentences: readonly Sentence[]): number {
  return sentences.flatMap(({ text }) => text.split(/\s+/)).length;
}

/** Says one of these lines if what it quotes is understood by a stranger, and is more than the title. */
function sayPlainly(
  speaker: Speaker,
  lines: readonly string[] = [],
  charge?: string,
): Sentence | undefined {
  const said = speaker.say(lines, { again: true, ...(charge !== undefined && { charge }) });
  const quote = said?.cites.find(({ kind }) => kind === "quote");
  if (said === undefined || quote === undefined || !isPlain(quote.text) || /:`/.test(quote.text)) {
    return undefined;
  }
  const title = readTellingWords(speaker.facts.pullRequest?.title ?? "");
  const words = readTellingWords(quote.text);
  return words.difference(title).size >= 2 ? said : undefined;
}
