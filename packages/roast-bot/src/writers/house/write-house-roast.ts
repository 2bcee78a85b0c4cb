import type { Block, LinesExhibit, LogItem, Roast, Section, Sentence } from "@mea-culpa/formats";
import { findCompliment } from "../../charges/registry.ts";
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
 * Writes a roast from a pack in one plain voice: what the change is for, the log as a chain of
 * causes, one exhibit and what it costs, something from elsewhere, a decision praised, a verdict
 * that names the deed. Where little was found it is short and says so. Pure: the same pack and the
 * same past of the dev log give the same text.
 */
export function writeHouseRoast(input: WriterInput): Roast {
  const speaker = new Speaker(input);
  const { subject } = input.pack;
  if (subject.kind !== "pull-request") return writeQuietRoast(speaker, findQuietKind(subject));
  const plan = planRoast(speaker.facts);
  const title = sayTitle(speaker, plan);
  const { slot, short } = input.pack;
  const { promised, short: tooShort, plain } = caseLines.descriptions;
  const owed = short === undefined ? promised : tooShort;
  const description = sayAlways(speaker, slot.number === undefined ? plain : owed);
  const purpose = tellPurpose(speaker);
  const log = tellLog(speaker, plan);
  const charges = plan.lead === undefined && log === undefined ? [tellNothing(speaker)] : [];
  const sections = [
    purpose,
    ...(log === undefined ? [] : [log]),
    ...charges,
    ...tellCharges(speaker, plan, log),
  ];
  return {
    title,
    description,
    sections,
    compliment: praise(speaker, plan),
    verdict: judge(speaker, plan),
  };
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

/** Fewer commits are not counted in a title. */
const fewestCounted = 5;

function sayTitle(speaker: Speaker, { lead, praises }: RoastPlan): Sentence {
  for (const { charge, words } of lead === undefined ? praises : [lead]) {
    const title = speaker.say(words.titles, { charge: charge.code, again: true });
    if (title !== undefined && !speaker.memory.isTitleTaken(title.text)) return title;
  }
  const { counted, quoted: own } = caseLines.titles;
  for (const lines of speaker.facts.commits.length >= fewestCounted ? [counted, own] : [own]) {
    const title = speaker.say(lines, { again: true });
    if (title !== undefined && !speaker.memory.isTitleTaken(title.text)) return title;
  }
  return sayAlways(speaker, caseLines.titles.plain);
}

/** What it is called and what it is for, in the plainest sentence that there is, and what resisted. */
function tellPurpose(speaker: Speaker): Section {
  const { introductions, machines, purposes, documented, troubles } = caseLines;
  const { purposeHeadings, plainHeadings } = caseLines;
  const title = speaker.say(introductions, { again: true });
  const told =
    sayPlainly(speaker, findCompliment("told-to-users")?.words?.purposes, "told-to-users") ??
    sayPlainly(speaker, purposes) ??
    sayPlainly(speaker, findCompliment("told-by-test")?.words?.purposes, "told-by-test") ??
    sayPlainly(speaker, documented);
  const trouble = speaker.say(troubles, { again: true, anew: true });
  const sentences = [title, told, trouble, speaker.say(machines, { again: true })];
  const headings = told === undefined ? plainHeadings : purposeHeadings;
  return sectionOf(sayAlways(speaker, headings), [paragraph(sentences)]);
}

/** Says one of these lines if what it quotes is understood by a stranger. */
function sayPlainly(
  speaker: Speaker,
  lines: readonly string[] = [],
  charge?: string,
): Sentence | undefined {
  const said = speaker.say(lines, { again: true, ...(charge !== undefined && { charge }) });
  const quote = said?.cites.find(({ kind }) => kind === "quote");
  return quote !== undefined && isPlain(quote.text) ? said : undefined;
}

function tellLog(speaker: Speaker, { log }: RoastPlan): Section | undefined {
  const items = log.flatMap((commit) => remarkOn(speaker, commit) ?? []);
  if (items.length < 2) return undefined;
  const { logHeadings, logIntroductions } = caseLines;
  const whole = items.length === speaker.facts.commits.length;
  const introduction = speaker.say(whole ? logIntroductions.whole : logIntroductions.part, {
    again: true,
  });
  const blocks: Block[] = [paragraph([introduction]), { kind: "log", items }];
  return sectionOf(sayAlways(speaker, logHeadings), blocks);
}

/** What a charge makes of the commit, else what it is, else a sentence of its own; or it is not told. */
function remarkOn(
  speaker: Speaker,
  { commit, charged, says, kinds }: ToldCommit,
): LogItem | undefined {
  const own = says === undefined ? undefined : quoted(says, commit.id);
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
  log: Section | undefined,
): readonly Section[] {
  if (lead === undefined) return [];
  const remarked = findRemarked(log);
  const main = [...new Set([lead, ...(exhibit ? [exhibit] : [])])];
  return [...main, ...seconds].flatMap((told) => {
    const isRemarked = remarked.has(told.charge.code);
    // One joke for a fact: of what the log has told, only the code is left to be shown.
    if (isRemarked && (told !== lead || !isTelling(told.shown))) return [];
    return tellCharge(speaker, { ...told, isRemarked }) ?? [];
  });
}

/** The charges that have made a remark in the log. */
function findRemarked(log: Section | undefined): ReadonlySet<string> {
  const items = log?.blocks.flatMap((block) => (block.kind === "log" ? block.items : [])) ?? [];
  return new Set(
    items.flatMap(({ remark }) =>
      remark.cites.flatMap((cite) => (cite.kind === "licensed" ? [cite.charge] : [])),
    ),
  );
}

/** Whether code shows something to a reader: a line that only opens a definition does not. */
function isTelling(shown: LinesExhibit | undefined): shown is LinesExhibit {
  if (shown === undefined) return false;
  const lines = shown.text.split("\n").filter((line) => /[\p{L}\p{N}]/u.test(line));
  const [first = ""] = lines;
  return lines.length > 1 || (lines.length === 1 && !opening.test(first.trim()));
}

const opening =
  /^(?:(?:export|public|private|protected|internal|static|final|abstract|override|async|pub(?:\([^)]*\))?|default|unsafe|virtual|suspend|open) )*(?:def|func|fn|fun|function\*?|class|struct|interface|trait|impl|module|enum|type)\b|^[\w$]+\(.*\) ?\{$|^[#/*]+ ?@?[\w-]+$/;

/** Where nothing was found and the log has no story, that is said, and no more. */
function tellNothing(speaker: Speaker): Section {
  return sectionOf(sayAlways(speaker, caseLines.nothingHeadings), [
    paragraph([speaker.say(caseLines.nothing, { again: true })]),
  ]);
}

/** What was found, the code where it shows something, what that costs, and a turn. */
function tellCharge(
  speaker: Speaker,
  { charge, words, shown, isRemarked }: Told & { readonly isRemarked: boolean },
): Section | undefined {
  const say = (lines: readonly string[], again: boolean) =>
    speaker.say(lines, { charge: charge.code, again });
  const telling = say(words.tellings, true);
  const turn = say(words.turns, isRemarked);
  if (telling === undefined) return undefined;
  const before = isRemarked ? [] : [telling];
  const excuse = speaker.say(excuseLines, { charge: charge.code, again: true, anew: true });
  const after = isRemarked ? [turn] : [say(words.costs, true), excuse, turn];
  const heading = say(words.headings, true) ?? plainHeading(charge.title);
  if (!isTelling(shown)) return sectionOf(heading, [paragraph([...before, ...after])]);
  const language = shown.language === "unknown" ? {} : { language: shown.language };
  return sectionOf(heading, [
    ...(before.length > 0 ? [paragraph(before)] : []),
    { kind: "exhibit", exhibit: shown.id, text: shown.text, ...language },
    paragraph(after),
  ]);
}

function praise(speaker: Speaker, { praises }: RoastPlan): Section {
  const said = praises.flatMap(
    ({ charge, words }) =>
      // What has told the purpose has been quoted.
      speaker.say(words.praises, { charge: charge.code, again: true, anew: true }) ?? [],
  );
  const sentences = said.length > 0 ? said : [speaker.say(caseLines.plainPraises, { again: true })];
  return sectionOf(sayAlways(speaker, caseLines.praiseHeadings), [paragraph(sentences)]);
}

function judge(speaker: Speaker, { lead, exhibit, seconds, praises }: RoastPlan): Roast["verdict"] {
  const judges =
    lead === undefined ? praises : [lead, exhibit, ...seconds].flatMap((told) => told ?? []);
  // A character that has given a verdict in this dev log leaves it to the next one.
  const rested = judges.filter(({ words }) => !speaker.memory.hasJudged(words.verdict.archetype));
  for (const { charge, words } of [...rested, ...judges]) {
    const { archetype, lines } = words.verdict;
    const oneLiner = speaker.say(lines, { charge: charge.code, again: true });
    if (oneLiner !== undefined) return { archetype, oneLiner };
  }
  return sayVerdict(
    speaker,
    caseLines.nothingVerdicts.flatMap(({ archetype, lines }) =>
      lines.map((line) => ({ archetype, line })),
    ),
  );
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
  const licence = oneLiner.cites.find((cite) => cite.kind === "licensed");
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
    sections: [sectionOf(sayAlways(speaker, lines.headings), [paragraph(told)])],
    compliment: sectionOf(sayAlways(speaker, lines.praiseHeadings), [
      paragraph([speaker.say(lines.praises, { again: true })]),
    ]),
    verdict: sayVerdict(speaker, lines.verdicts),
  };
}

function sectionOf(heading: Sentence, blocks: readonly Block[]): Section {
  return { heading, blocks };
}

function plainHeading(title: string): Sentence {
  return { text: looksLikeCode(title) ? `\`${title}\`` : title, cites: [] };
}

type Paragraph = Extract<Block, { readonly kind: "paragraph" }>;

function paragraph(sentences: readonly (Sentence | undefined)[]): Paragraph {
  return { kind: "paragraph", sentences: sentences.filter((each) => each !== undefined) };
}
