import type { Block, Sentence } from "@mea-culpa/formats";
import { findCompliment } from "../../charges/registry.ts";
import { readTellingWords } from "../../charges/log/subjects.ts";
import { accountLines } from "../../lines/account-lines.ts";
import { isPlain } from "../../lines/is-plain.ts";
import { findLicence, paragraph } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";

interface AccountOptions {
  /** In words. */
  readonly longest: number;
  /** Whether nothing else is told of the change. */
  readonly isAlone: boolean;
  /** Of the commits that are told further down: what they are called stands there. */
  readonly subjects: readonly string[];
}

/**
 * What a change is for, what it does and where, what resisted, and how it came about: as much of it
 * as fits into a number of words, what is most needed first; more of its log where it stands alone.
 */
export function tellAccount(
  speaker: Speaker,
  { longest, isAlone, subjects }: AccountOptions,
): readonly Block[] {
  let words = 0;
  const tell = (...tellings: readonly ((speaker: Speaker) => readonly Sentence[])[]) => {
    const told: Sentence[] = [];
    for (const each of tellings.flatMap((telling) => telling(speaker))) {
      const more = each.text.split(/\s+/).length;
      if (words + more > longest || namesAgain(each, told)) continue;
      words += more;
      told.push(each);
    }
    return told;
  };
  const called = tell(tellTitle, tellCredit);
  const meant = tell(tellPurpose, tellUse, tellProof);
  // Where nothing says what it is for, its log is what there is.
  const tellLog = isAlone || meant.length === 0 ? tellStory : tellThread;
  const came = tell((each) =>
    tellLog(each).filter(({ text }) => !subjects.some((subject) => text.includes(subject))),
  );
  // A name that explains nothing is told where nothing else is.
  const isExplained = meant.length + came.length > 0;
  const does = tell(...(isExplained ? [tellNewcomers] : [tellDoing, tellPlace]));
  const resisted = tell(tellTrouble, tellMachines);
  // A reason goes back to its commit, and stands apart from what is told in order.
  const why = tell(tellReason);
  return [[...called, ...meant, ...does, ...resisted], came, why]
    .filter((told) => told.length > 0)
    .map(paragraph);
}

/** Whether a sentence says where something is, and that has been said. */
function namesAgain({ text }: Sentence, told: readonly Sentence[]): boolean {
  const [, place] = /^(?:All|Most) .+ is in (`[^`]+`)\.$/.exec(text) ?? [];
  return place !== undefined && told.some((each) => each.text.includes(place));
}

/** The first of these that can be said, of what has not been quoted yet. */
function sayFirst(speaker: Speaker, lines: readonly string[]): readonly Sentence[] {
  const said = speaker.sayFirst(lines, { again: true, anew: true });
  return said === undefined ? [] : [said];
}

function sayAny(speaker: Speaker, lines: readonly string[]): readonly Sentence[] {
  const said = speaker.say(lines, { again: true, anew: true });
  return said === undefined ? [] : [said];
}

function tellTitle(speaker: Speaker): readonly Sentence[] {
  const { untold, introductions, shortIntroductions } = accountLines;
  const { callings, quotedIntroductions, shortQuotedIntroductions } = accountLines;
  const called = sayFirst(speaker, [...untold, ...callings]);
  if (called.length > 0) return called;
  const ways = [introductions, shortIntroductions, quotedIntroductions, shortQuotedIntroductions];
  return ways.map((lines) => sayAny(speaker, lines)).find((told) => told.length > 0) ?? [];
}

function tellCredit(speaker: Speaker): readonly Sentence[] {
  return sayAny(speaker, accountLines.credits);
}

function tellPurpose(speaker: Speaker): readonly Sentence[] {
  const { statements, purposes, continuations } = accountLines;
  const users = "told-to-users";
  const told =
    sayPlainly(speaker, findCompliment(users)?.words?.purposes ?? [], users) ??
    sayPlainly(speaker, statements) ??
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
  // What was found in the log is told there.
  if (speaker.facts.pack.charges.some(({ terms: { says } }) => says && quote.text.includes(says))) {
    return undefined;
  }
  const title = readTellingWords(speaker.facts.pullRequest?.title ?? "");
  const words = readTellingWords(quote.text);
  return words.difference(title).size >= 3 ? said : undefined;
}

/** What its users will read of it. */
function tellUse(speaker: Speaker): readonly Sentence[] {
  return [...sayAny(speaker, accountLines.helps), ...sayAny(speaker, accountLines.complaints)];
}

/** What is new and says of itself what it is. */
function tellNewcomers(speaker: Speaker): readonly Sentence[] {
  const added = sayAny(speaker, accountLines.newcomers);
  return added.length > 0 ? [...added, ...sayAny(speaker, accountLines.nextNewcomers)] : [];
}

/** What is new, changed and gone, by what it says of itself where it does; else by its files. */
function tellDoing(speaker: Speaker): readonly Sentence[] {
  const lines = accountLines;
  const reworked = sayFirst(speaker, lines.reworkings);
  const added = tellNewcomers(speaker);
  const [both, ...newNames] = lines.newNames;
  const more =
    added.length > 0 ? [] : sayFirst(speaker, reworked.length > 0 ? newNames : [both, ...newNames]);
  // A new file of which no name is told is most of what there is.
  const files = [...added, ...more].length > 0 ? [] : sayAny(speaker, lines.newFiles);
  const isTold = [...added, ...reworked].length > 0 || / changes /.test(more[0]?.text ?? "");
  const names = isTold ? [] : sayFirst(speaker, lines.reworkedNames);
  const gone = sayFirst(speaker, [...lines.goneFiles, ...lines.goneNames]);
  const told = [...reworked, ...names, ...gone];
  return added.length + more.length + told.length > 0
    ? [...added, ...more, ...files, ...told]
    : [...files, ...sayAny(speaker, lines.changedFiles)];
}

function tellPlace(speaker: Speaker): readonly Sentence[] {
  return sayFirst(speaker, accountLines.places);
}

function tellProof(speaker: Speaker): readonly Sentence[] {
  const { demands } = accountLines;
  const test = "told-by-test";
  const told = sayAny(speaker, demands);
  const named = sayPlainly(speaker, findCompliment(test)?.words?.purposes ?? [], test);
  return told.length > 0 || named === undefined ? told : [named];
}

function tellThread(speaker: Speaker): readonly Sentence[] {
  return sayFirst(speaker, accountLines.threads);
}

function tellStory(speaker: Speaker): readonly Sentence[] {
  return sayFirst(speaker, [...accountLines.threads, ...accountLines.stories]);
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
