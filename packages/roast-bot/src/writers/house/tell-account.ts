import type { Block, Sentence } from "@mea-culpa/formats";
import { findCompliment } from "../../charges/registry.ts";
import { readTellingWords } from "../../charges/log/subjects.ts";
import { accountLines } from "../../lines/account-lines.ts";
import { isPlain } from "../../lines/is-plain.ts";
import { findLicence, paragraph } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";

/** In paragraphs; of a reason, which goes back to its commit, apart from what is told in order. */
const parts = [
  [tellTitle, tellPurpose, tellDoing, tellPlace, tellProof, tellTrouble, tellMachines],
  [tellStory],
  [tellReason],
];

/**
 * What a change is for, what it does and where, what resisted, and how it came about: as much of it
 * as fits into a number of words, what is most needed first.
 */
export function tellAccount(
  speaker: Speaker,
  { longest }: { readonly longest: number },
): readonly Block[] {
  let words = 0;
  const account = parts.map((tellings) => {
    const told: Sentence[] = [];
    for (const each of tellings.flatMap((tell) => tell(speaker))) {
      const more = each.text.split(/\s+/).length;
      if (words + more > longest || namesAgain(each, told)) continue;
      words += more;
      told.push(each);
    }
    return told;
  });
  return account.filter((told) => told.length > 0).map(paragraph);
}

/** Whether a sentence says where something is, and that has been said. */
function namesAgain({ text }: Sentence, told: readonly Sentence[]): boolean {
  const [, place] = /^(?:All|Most) .+ is in (`[^`]+`)\.$/.exec(text) ?? [];
  return place !== undefined && told.some((each) => each.text.includes(place));
}

/** The first of these that can be said, of what has not been quoted yet. */
function sayFirst(speaker: Speaker, lines: readonly string[]): readonly Sentence[] {
  for (const line of lines) {
    const said = speaker.say([line], { again: true, anew: true });
    if (said !== undefined) return [said];
  }
  return [];
}

function sayAny(speaker: Speaker, lines: readonly string[]): readonly Sentence[] {
  const said = speaker.say(lines, { again: true, anew: true });
  return said === undefined ? [] : [said];
}

function tellTitle(speaker: Speaker): readonly Sentence[] {
  const { introductions, quotedIntroductions } = accountLines;
  const told = sayAny(speaker, introductions);
  return told.length > 0 ? told : sayAny(speaker, quotedIntroductions);
}

function tellPurpose(speaker: Speaker): readonly Sentence[] {
  const { statements, purposes, continuations } = accountLines;
  const users = "told-to-users";
  const told =
    sayPlainly(speaker, findCompliment(users)?.words?.purposes ?? [], users) ??
    speaker.say(statements, { again: true, anew: true }) ??
    sayPlainly(speaker, purposes);
  if (told === undefined) return [];
  const isDescribed = /\{(?:begins|says)\}/.test(findLicence(told)?.line ?? "");
  return isDescribed ? [told, ...sayAny(speaker, continuations)] : [told];
}

/** One of these lines, if what it quotes is understood by a stranger, and is more than the title. */
function sayPlainly(
  speaker: Speaker,
  lines: readonly string[],
  charge?: string,
): Sentence | undefined {
  const said = speaker.say(lines, { again: true, ...(charge !== undefined && { charge }) });
  const quote = said?.cites.find(({ kind }) => kind === "quote");
  if (said === undefined || quote === undefined || !isPlain(quote.text) || /:`/.test(quote.text)) {
    return undefined;
  }
  const title = readTellingWords(speaker.facts.pullRequest?.title ?? "");
  const words = readTellingWords(quote.text);
  return words.difference(title).size >= 3 ? said : undefined;
}

/** What is new, changed and gone, by what it says of itself where it does; else by its files. */
function tellDoing(speaker: Speaker): readonly Sentence[] {
  const lines = accountLines;
  const added = sayAny(speaker, lines.newcomers);
  const more =
    added.length > 0 ? sayAny(speaker, lines.nextNewcomers) : sayFirst(speaker, lines.newNames);
  const reworked = sayAny(speaker, lines.reworkings);
  const names = added.length + reworked.length > 0 ? [] : sayFirst(speaker, lines.reworkedNames);
  const gone = sayFirst(speaker, [...lines.goneFiles, ...lines.goneNames]);
  const told = [...added, ...more, ...reworked, ...names, ...gone];
  return told.length > 0
    ? told
    : [...sayAny(speaker, lines.newFiles), ...sayAny(speaker, lines.changedFiles)];
}

function tellPlace(speaker: Speaker): readonly Sentence[] {
  return sayFirst(speaker, accountLines.places);
}

function tellProof(speaker: Speaker): readonly Sentence[] {
  const { demands, sizes } = accountLines;
  const test = "told-by-test";
  const told = sayAny(speaker, demands);
  const named = sayPlainly(speaker, findCompliment(test)?.words?.purposes ?? [], test);
  return [...(told.length > 0 || named === undefined ? told : [named]), ...sayAny(speaker, sizes)];
}

function tellStory(speaker: Speaker): readonly Sentence[] {
  const { threads, stories } = accountLines;
  const thread = sayAny(speaker, threads);
  return thread.length > 0 ? thread : sayFirst(speaker, stories);
}

function tellTrouble(speaker: Speaker): readonly Sentence[] {
  return sayAny(speaker, accountLines.troubles);
}

function tellMachines(speaker: Speaker): readonly Sentence[] {
  return sayAny(speaker, accountLines.machines);
}

function tellReason(speaker: Speaker): readonly Sentence[] {
  return sayAny(speaker, accountLines.reasons);
}
