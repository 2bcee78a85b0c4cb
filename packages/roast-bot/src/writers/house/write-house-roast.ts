import type {
  Block,
  Cite,
  LinesExhibit,
  LogItem,
  Roast,
  Section,
  Sentence,
} from "@mea-culpa/formats";
import { readTellingWords } from "../../charges/log/subjects.ts";
import { findCharge, findCompliment } from "../../charges/registry.ts";
import { caseLines } from "../../lines/case-lines.ts";
import { isPlain } from "../../lines/is-plain.ts";
import { excuseLines } from "../../lines/licence.ts";
import { looksLikeCode, quoted } from "../../lines/piece.ts";
import {
  findQuietKind,
  type QuietKind,
  quietLines,
  shortQuietLines,
} from "../../lines/quiet-lines.ts";
import type { WriterInput } from "../writer.ts";
import { planRoast, type RoastPlan, type Told, type ToldCommit } from "./plan-roast.ts";
import { Speaker } from "./speaker.ts";

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
  const description = sayAlways(speaker, slot.number === undefined ? plain : owed);
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
        ? { heading: sayAlways(speaker, caseLines.praiseHeadings), blocks: praised.blocks }
        : { blocks: praised.blocks },
    }),
    verdict,
  };
}

/** What the body of a roast has told: titles and verdicts are made of that. */
interface Findings {
  readonly log: ToldLog | undefined;
  readonly told: readonly ToldSection[];
  /** The code of the compliment that was made. */
  readonly praised: string | undefined;
}

interface ToldSection {
  readonly told: Told;
  readonly section: Section & { readonly heading: Sentence };
}

interface ToldLog {
  readonly blocks: readonly Block[];
  readonly items: readonly LogItem[];
  readonly commits: readonly ToldCommit[];
}

/** What must be said is said again where all its lines were used. */
function sayAlways(speaker: Speaker, lines: readonly string[], charge?: string): Sentence {
  return (
    speaker.say(lines, { again: true, ...(charge !== undefined && { charge }) }) ?? {
      text: fallbackText(speaker.facts.pullRequest?.number),
      cites: [],
    }
  );
}

function fallbackText(number: number | undefined): string {
  return number === undefined ? "What landed" : `Pull request ${number}`;
}

/** Named by a finding, if another one gives the verdict: nothing is told in every place. */
function sayTitle(
  speaker: Speaker,
  plan: RoastPlan,
  { log, told, verdict }: Findings & { readonly verdict: Roast["verdict"] },
): Sentence {
  const judging = licenceOf(verdict.oneLiner)?.charge;
  const charges = findTold(plan, { log, told }).filter(({ charge }) => charge.code !== judging);
  for (const { charge, words } of charges) {
    const title = speaker.say(words.titles, { charge: charge.code, again: true });
    if (title !== undefined && !speaker.memory.isTitleTaken(title.text)) return title;
  }
  for (const { commit, kinds } of weighed(log)) {
    const [title] = kinds.flatMap((kind) => kind.title ?? []);
    const said =
      title === undefined ? undefined : speaker.say([title], { charge: commit.id, again: true });
    if (said !== undefined && !speaker.memory.isTitleTaken(said.text)) return said;
  }
  // The purpose has told what it is called. A finding that stands alone has no heading but this.
  const [only, ...others] = told;
  const heading = others.length === 0 ? only?.section.heading : undefined;
  if (heading !== undefined && !speaker.memory.isTitleTaken(heading.text)) return heading;
  // Who it was names the rest, as a play is named for its hero.
  return speaker.memory.isTitleTaken(verdict.archetype)
    ? sayAlways(speaker, caseLines.titles.plain)
    : { text: verdict.archetype, cites: [] };
}

/** The commits that are told, what tells most first. */
function weighed(log: ToldLog | undefined): readonly ToldCommit[] {
  return (log?.commits ?? []).toSorted((one, other) => other.weight - one.weight);
}

/** What it is for, in the plainest sentence that there is, and what resisted. */
function tellPurpose(
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
  const isDescribed = /\{(?:begins|says)\}/.test((told && licenceOf(told)?.line) ?? "");
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

const mostRemarks = 2;
/** What is told of a commit that is one more of many. */
const tellingKind = 5;

function tellLog(speaker: Speaker, { log }: RoastPlan): ToldLog | undefined {
  const said = new Map<string, number>();
  const told = log.flatMap((commit) => {
    const code = commit.charged?.told.charge.code ?? "";
    const times = said.get(code) ?? 0;
    // A finding is told where it begins and where it goes on; more of it is a list.
    const isMore = times >= mostRemarks;
    if (isMore && !commit.kinds.some(({ weight }) => weight >= tellingKind)) return [];
    const { charged: _, ...bare } = commit;
    const item = remarkOn(speaker, isMore ? { ...bare, charged: undefined } : commit);
    if (item === undefined) return [];
    if (licenceOf(item.remark)?.charge === code) said.set(code, times + 1);
    return [{ commit, item }];
  });
  if (told.length === 0) return undefined;
  const items = told.map(({ item }) => item);
  const { logIntroductions } = caseLines;
  const { commits } = speaker.facts;
  const introductions =
    items.length === commits.length
      ? logIntroductions.whole
      : items.length === 1
        ? logIntroductions.one
        : logIntroductions.part;
  const introduction = speaker.say(introductions, { again: true });
  return {
    blocks: [paragraph([introduction]), { kind: "log", items }],
    items,
    commits: told.map(({ commit }) => commit),
  };
}

/** What a charge makes of the commit, else what it is, else a sentence of its own; or it is not told. */
function remarkOn(
  speaker: Speaker,
  { commit, charged, says, kinds }: ToldCommit,
): LogItem | undefined {
  const piece = says === undefined ? undefined : quoted(says, commit.id);
  // What has told the purpose is not read out again.
  const own = piece && !speaker.memory.hasQuoted(piece) ? piece : undefined;
  const remarks = charged?.told.words.remarks;
  // What a later commit of the same kind says itself is better than the same remark again.
  const lines = charged?.first ? remarks?.first : own === undefined ? remarks?.others : undefined;
  // What a charge rests on is quoted, unless it is the subject itself.
  const sentence = charged?.told.charge.terms["says"];
  const isQuoting = sentence !== undefined && sentence !== commit.subject;
  const fit = lines?.filter((line) => isQuoting === line.includes("{q.")) ?? [];
  const remark =
    (charged && speaker.say(fit, { charge: charged.told.charge.code })) ??
    kinds.reduce<Sentence | undefined>(
      (said, kind) => said ?? speaker.say(kind.lines, { charge: commit.id }),
      undefined,
    ) ??
    (own && { text: own.text, cites: own.cites });
  return remark && { exhibit: commit.id, remark };
}

function tellCharges(
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

/** The charges that have made a remark in the log. */
function findRemarked(log: ToldLog | undefined): ReadonlySet<string> {
  return new Set((log?.items ?? []).flatMap(({ remark }) => licenceOf(remark)?.charge ?? []));
}

/** The charges that the body tells, the gravest first. */
function findTold(
  { lead, exhibit, seconds }: RoastPlan,
  { log, told }: Pick<Findings, "log" | "told">,
): readonly Told[] {
  const remarked = findRemarked(log);
  const sections = new Set(told.map((each) => each.told.charge.code));
  return [
    ...new Set([
      lead,
      exhibit,
      ...seconds,
      ...(log?.commits ?? []).map((each) => each.charged?.told),
    ]),
  ].filter(
    (each): each is Told =>
      each !== undefined && (remarked.has(each.charge.code) || sections.has(each.charge.code)),
  );
}

function licenceOf({ cites }: Sentence): Extract<Cite, { readonly kind: "licensed" }> | undefined {
  return cites.find((cite) => cite.kind === "licensed");
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

/**
 * Names a deed that the body has told, by the second-best finding where there are two: the best one
 * names the roast. A figure that was not told is not cashed.
 */
function judge(speaker: Speaker, plan: RoastPlan, findings: Findings): Roast["verdict"] {
  const { log, told, praised } = findings;
  const [first, ...others] = findTold(plan, { log, told });
  const charges = [...others.slice(0, 1), ...(first ? [first] : []), ...others.slice(1)];
  const commits = weighed(log).flatMap(({ commit, kinds }) =>
    kinds.flatMap(({ verdict, lines }) => {
      const isTold = log?.items.some(
        ({ exhibit, remark }) =>
          exhibit === commit.id && lines.includes(licenceOf(remark)?.line ?? ""),
      );
      return verdict && isTold ? [{ charge: commit.id, verdict }] : [];
    }),
  );
  const praises =
    first === undefined ? plan.praises.filter(({ charge }) => charge.code === praised) : [];
  const judges = [
    ...charges.map(({ charge, words }) => ({ charge: charge.code, verdict: words.verdict })),
    ...commits,
    ...praises.map(({ charge, words }) => ({ charge: charge.code, verdict: words.verdict })),
  ];
  const cashed = listCashed(findings);
  // A character that has given a verdict in this dev log leaves it to the next one.
  const rested = judges.filter(({ verdict }) => !speaker.memory.hasJudged(verdict.archetype));
  for (const { charge, verdict } of [...rested, ...judges]) {
    for (const line of verdict.lines) {
      const oneLiner = speaker.say([line], { charge, again: true });
      if (oneLiner !== undefined && isCashed(oneLiner, cashed)) {
        return { archetype: verdict.archetype, oneLiner };
      }
    }
  }
  return sayVerdict(
    speaker,
    caseLines.nothingVerdicts.flatMap(({ archetype, lines }) =>
      lines.map((line) => ({ archetype, line })),
    ),
  );
}

/** The figures that the body tells. */
function listCashed({ log, told }: Findings): ReadonlySet<string> {
  const blocks = [...(log?.blocks ?? []), ...told.flatMap(({ section }) => section.blocks)];
  const sentences = blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? block.sentences
      : block.kind === "log"
        ? block.items.map(({ remark }) => remark)
        : [],
  );
  return new Set(
    sentences.flatMap(({ cites }) =>
      cites.flatMap((cite) => (cite.kind === "figure" ? [cite.figure] : [])),
    ),
  );
}

function isCashed({ cites }: Sentence, cashed: ReadonlySet<string>): boolean {
  return cites.every((cite) => cite.kind !== "figure" || cashed.has(cite.figure));
}

/** One of these verdicts, by an archetype that has given none in this dev log while there is one. */
function sayVerdict(
  speaker: Speaker,
  verdicts: readonly { readonly archetype: string; readonly line: string }[],
): Roast["verdict"] {
  const fresh = verdicts.filter(({ archetype }) => !speaker.memory.hasJudged(archetype));
  const candidates = fresh.length > 0 ? fresh : verdicts;
  const oneLiner = sayAlways(
    speaker,
    candidates.map(({ line }) => line),
  );
  const licence = licenceOf(oneLiner);
  const said = candidates.find(({ line }) => line === licence?.line) ?? verdicts[0];
  return { archetype: said?.archetype ?? "The Blank Page", oneLiner };
}

function writeQuietRoast(speaker: Speaker, kind: QuietKind): Roast {
  const lines = (speaker.facts.pack.short === undefined ? quietLines : shortQuietLines)[kind];
  const titled = speaker.say(lines.titles) ?? sayAlways(speaker, lines.titles);
  const told = lines.tellings.flatMap((each) => speaker.say(each, { again: true }) ?? []);
  return {
    title: titled,
    description: sayAlways(speaker, lines.descriptions),
    sections: [{ heading: sayAlways(speaker, lines.headings), blocks: [paragraph(told)] }],
    compliment: {
      heading: sayAlways(speaker, lines.praiseHeadings),
      blocks: [paragraph([speaker.say(lines.praises, { again: true })])],
    },
    verdict: sayVerdict(speaker, lines.verdicts),
  };
}

function plainHeading(title: string): Sentence {
  return { text: looksLikeCode(title) ? `\`${title}\`` : title, cites: [] };
}

type Paragraph = Extract<Block, { readonly kind: "paragraph" }>;

function paragraph(sentences: readonly (Sentence | undefined)[]): Paragraph {
  return { kind: "paragraph", sentences: sentences.filter((each) => each !== undefined) };
}
