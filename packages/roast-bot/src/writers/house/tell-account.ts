import type { Block, Sentence } from "@mea-culpa/formats";
import { isPlain } from "../../charges/log/is-plain.ts";
import type { ComplimentMeta } from "../../charges/detector.ts";
import { meta as deedMeta } from "../../charges/compliments/told-by-deed/compliment.ts";
import { compliments } from "../../charges/registry.ts";
import { readTellingWords } from "../../charges/log/subjects.ts";
import { accountLines } from "../../lines/account-lines.ts";
import { shapeTellings } from "../../lines/asides/shapes.ts";
import { caseLines } from "../../lines/case-lines.ts";
import { isMostOfIt, listDeedLines } from "../../lines/deed-blanks.ts";
import { findShown } from "../../lines/shown-diff.ts";
import { findLicence, paragraph } from "./sentences.ts";
import { showPatches } from "./show-code.ts";
import type { Speaker } from "./speaker.ts";

interface AccountOptions {
  /** In words. */
  readonly longest: number;
  /** Whether nothing else is told of the change. */
  readonly isAlone: boolean;
  /** Whether what was found shows code: a reader is shown no more of it. */
  readonly showsCode: boolean;
  /** Of the commits that are told further down: what they are called stands there. */
  readonly subjects: readonly string[];
}

type Telling = (speaker: Speaker) => readonly Sentence[];

/**
 * What a change is for, in the words of those who made it, and what stood in the way: as much of it as
 * fits into a number of words, what is most needed first.
 */
export function tellAccount(
  speaker: Speaker,
  { longest, isAlone, showsCode, subjects }: AccountOptions,
): readonly Block[] {
  let words = 0;
  const tell = (...tellings: readonly Telling[]) => {
    const told: Sentence[] = [];
    for (const each of tellings.flatMap((telling) => telling(speaker))) {
      const more = each.text.split(/\s+/).length;
      if (words + more > longest) continue;
      words += more;
      told.push(each);
    }
    return told;
  };
  const called = tellTitle(speaker);
  speaker.keep(subjects);
  // What an entry would have said is told as that, and not before.
  const entry = isAlone ? tell(tellEntry) : [];
  const meanings = [tellPurpose, tellUse, tellComment, tellProof];
  // Before what was found, the first that says it is enough.
  const purpose = isAlone
    ? tell(...meanings)
    : meanings.reduce<readonly Sentence[]>(
        (told, each) => (told.length > 0 ? told : tell(each)),
        [],
      );
  const why = tell(tellReasons);
  // Where nobody says it, its commits may.
  const isSaid = purpose.length + why.length > 0;
  const meant = isSaid ? purpose : tell((each) => sayFirst(each, accountLines.steps));
  const isDone = isAlone || meant.length === 0;
  const done = isDone || isMostOfIt(speaker.facts) ? tell(tellDeed) : [];
  const deed =
    done.length > 0 || !isDone ? done : tell((each) => sayFirst(each, accountLines.files));
  // Beside what says more, what a part of it is explains little.
  const most = isAlone ? mostBySelf - Math.min(meant.length, 2) : meant.length > 0 ? 0 : 2;
  const leading = showsCode ? [] : tellPatches(speaker);
  const is = { isMeant: meant.length + deed.length > 0, isShown: leading.length > 0 };
  const does = tell((each) =>
    tellOutOfDiff(each, is)
      .filter((said) => !isOfSame(said, deed))
      .slice(0, most - (isAlone ? deed.length : 0)),
  );
  const listed = isAlone && meant.length === 0 ? tell(tellList) : [];
  const shape = isAlone ? tell((each) => sayFirst(each, shapeTellings)) : [];
  const [first, ...others] = [
    [...called, ...meant, ...deed, ...does, ...shape, ...leading],
    why,
    listed,
    tell(tellMachines),
    entry,
  ].filter((told) => told.length > 0);
  speaker.keep([]);
  return [
    ...(first ? [paragraph(first)] : []),
    ...(leading.length > 0 ? showPatches(speaker.facts) : []),
    ...others.map((told) => paragraph(told)),
  ];
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

/** What a project, a file or a test says of itself. */
function sayOf(
  speaker: Speaker,
  source: NonNullable<ComplimentMeta["tellsBy"]>,
  { again }: { readonly again: boolean },
): readonly Sentence[] {
  const { meta, words } = compliments.find(({ meta: { tellsBy } }) => tellsBy === source) ?? {};
  const said = meta && speaker.say(words?.purposes ?? [], { charge: meta.code, again, anew: true });
  return said === undefined ? [] : [said];
}

function tellTitle(speaker: Speaker): readonly Sentence[] {
  const { untold, introductions, shortIntroductions } = accountLines;
  const { meta, words } = compliments.find(({ meta: { tellsBy } }) => tellsBy === "project") ?? {};
  // What the project is, once in a dev log.
  const said =
    speaker.sayFirst(untold, { again: true }) ??
    (meta && speaker.sayFirst(words?.purposes ?? [], { charge: meta.code }));
  if (said !== undefined) return [said];
  // Which change it is has to be said, though its title stands above.
  for (const lines of [introductions, shortIntroductions]) {
    const said = speaker.say(lines, { again: true });
    if (said !== undefined) return [said];
  }
  return [];
}

/** What its users can do now, or what it is for, from the first that says so. */
function tellPurpose(speaker: Speaker): readonly Sentence[] {
  const { statements, purposes, commitPurposes, continuations } = accountLines;
  const said =
    sayByCompliment(speaker, "changelog") ??
    sayPlainly(speaker, statements) ??
    sayPlainly(speaker, purposes) ??
    sayByCompliment(speaker, "docs") ??
    sayPlainly(speaker, commitPurposes);
  if (said === undefined) return [];
  const isDescribed = /\{(?:message-)?(?:begins|says)\}/.test(findLicence(said)?.line ?? "");
  return isDescribed ? [said, ...sayAny(speaker, continuations)] : [said];
}

/** What a compliment that the change has earned says of it. */
function sayByCompliment(
  speaker: Speaker,
  source: NonNullable<ComplimentMeta["tellsBy"]>,
): Sentence | undefined {
  for (const { meta, words } of compliments) {
    const lines = meta.tellsBy === source ? (words?.purposes ?? []) : [];
    const said = sayPlainly(speaker, lines, meta.code);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** One of these lines, if what it quotes is understood by a stranger, and is more than the title. */
function sayPlainly(
  speaker: Speaker,
  lines: readonly string[],
  charge?: string,
): Sentence | undefined {
  const { pack, pullRequest } = speaker.facts;
  const title = readTellingWords(pullRequest?.title ?? "");
  return speaker.say(lines, {
    again: true,
    anew: true,
    ...(charge !== undefined && { charge }),
    fits: ({ cites }) => {
      // What a commit is called stands before what it says.
      const { text } = cites.findLast(({ kind }) => kind === "quote") ?? {};
      return (
        text !== undefined &&
        isPlain(text) &&
        !/:`/.test(text) &&
        // What was found in the log is told there.
        !pack.charges.some(({ terms: { says } }) => says !== undefined && text.includes(says)) &&
        readTellingWords(text).difference(title).size >= 3
      );
    },
  });
}

/** What its users will read of it. */
function tellUse(speaker: Speaker): readonly Sentence[] {
  return sayAny(speaker, accountLines.helps);
}

function tellComment(speaker: Speaker): readonly Sentence[] {
  return [sayByCompliment(speaker, "comment")].filter((said) => said !== undefined);
}

function tellProof(speaker: Speaker): readonly Sentence[] {
  return sayOf(speaker, "tests", { again: true });
}

/** In sentences, what is told out of the diff where nobody says what it is for. */
const mostBySelf = 3;

function tellOutOfDiff(
  speaker: Speaker,
  { isMeant, isShown }: { readonly isMeant: boolean; readonly isShown: boolean },
): readonly Sentence[] {
  const { newcomers, newNames, kinds, kindsAndPlaces, places } = accountLines;
  const does = [...sayFirst(speaker, [...newcomers, ...newNames]), ...tellDiff(speaker)];
  const isTold = isMeant || isShown || does.length > 0;
  // Of the one file that is shown a reader sees what it is.
  const isSeen = isShown && speaker.facts.pullRequest?.files === 1;
  const ofKind = isTold ? kinds : [...kindsAndPlaces, ...kinds];
  const kind = isSeen ? [] : sayFirst(speaker, ofKind);
  const told = [...kind, ...does];
  // Where nobody says what it is for, and the diff does not either, there is at least where it is.
  const where = isMeant || isShown || told.length > 0 ? [] : sayFirst(speaker, places);
  return [...told, ...where];
}

/** What the diff says of itself. */
function tellDiff(speaker: Speaker): readonly Sentence[] {
  return sayOfDiff(speaker, (line, charge) => !line.endsWith(":") && charge !== deedMeta.code);
}

/** What one run of its lines does, in plain words. */
function tellDeed(speaker: Speaker): readonly Sentence[] {
  const said = speaker.sayFirst(listDeedLines(speaker.facts), {
    charge: deedMeta.code,
    again: true,
    anew: true,
  });
  return said === undefined ? [] : [said];
}

/** Whether a sentence names what another one has named. */
function isOfSame({ text }: Sentence, told: readonly Sentence[]): boolean {
  const names = text.match(/`[^`]+`/g) ?? [];
  return told.some((each) => names.some((name) => each.text.includes(name)));
}

/** What leads to the lines that are shown of it. */
function tellPatches(speaker: Speaker): readonly Sentence[] {
  const { code = "" } = findShown(speaker.facts) ?? {};
  return sayOfDiff(speaker, (line, charge) => line.endsWith(":") && charge === code);
}

function sayOfDiff(
  speaker: Speaker,
  isAsked: (line: string, charge: string) => boolean,
): readonly Sentence[] {
  return compliments
    .filter(({ meta }) => meta.tellsBy === "diff" || meta.tellsBy === "deed")
    .flatMap(({ meta: { code }, words }) =>
      (words?.purposes ?? [])
        .filter((line) => isAsked(line, code))
        .flatMap((line) => speaker.say([line], { charge: code, again: true, anew: true }) ?? []),
    );
}

function tellEntry(speaker: Speaker): readonly Sentence[] {
  return sayAny(speaker, caseLines.entries);
}

function tellReasons(speaker: Speaker): readonly Sentence[] {
  const { reasons, nextReasons } = accountLines;
  const told: Sentence[] = [];
  for (const [at, first] of reasons.entries()) {
    const line = told.length === 0 ? first : nextReasons[at - 1];
    if (line !== undefined) told.push(...sayFirst(speaker, [line]));
  }
  return told;
}

/** How the log begins and ends, where a squash lists it. */
function tellList(speaker: Speaker): readonly Sentence[] {
  return sayFirst(speaker, accountLines.lists);
}

function tellMachines(speaker: Speaker): readonly Sentence[] {
  return sayAny(speaker, accountLines.machines);
}
