import type { Block, LogItem, Roast, Section, Sentence } from "@mea-culpa/formats";
import { caseLines } from "../../lines/case-lines.ts";
import { looksLikeCode, quoted } from "../../lines/piece.ts";
import { findQuietKind, type QuietKind, quietLines } from "../../lines/quiet-lines.ts";
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
  const promised = input.pack.slot.number !== undefined;
  const { descriptions } = caseLines;
  const description = sayAlways(speaker, promised ? descriptions.promised : descriptions.plain);
  const sections = [
    tellPurpose(speaker),
    tellLog(speaker, plan),
    ...tellCharges(speaker, plan),
  ].flatMap((section) => section ?? []);
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

function sayTitle(speaker: Speaker, { lead, praises }: RoastPlan): Sentence {
  for (const { charge, words } of lead === undefined ? praises : [lead]) {
    const title = speaker.say(words.titles, { charge: charge.code, again: true });
    if (title !== undefined && !speaker.memory.isTitleTaken(title.text)) return title;
  }
  const own = speaker.say(caseLines.titles.quoted, { again: true });
  if (own !== undefined && !speaker.memory.isTitleTaken(own.text)) return own;
  return sayAlways(speaker, caseLines.titles.plain);
}

function tellPurpose(speaker: Speaker): Section {
  const { introductions, machines, purposes, purposeHeadings, plainHeadings } = caseLines;
  const { facts } = speaker;
  const introduction = facts.commits.length > 1 ? introductions.log : introductions.alone;
  const purpose = speaker.say(purposes, { again: true });
  const sentences = [
    speaker.say(introduction, { again: true }),
    purpose ?? speaker.say(caseLines.subjects, { again: true }),
    speaker.say(machines, { again: true }),
  ];
  const headings = purpose === undefined ? plainHeadings : purposeHeadings;
  const contents = paragraph(tellContents(speaker, purpose !== undefined));
  return sectionOf(sayAlways(speaker, headings), [
    paragraph(sentences),
    ...(contents.sentences.length > 0 ? [contents] : []),
  ]);
}

/** What it does, as far as code can tell; else where. Who was told what it is for needs fewer names. */
function tellContents(speaker: Speaker, isPurposeTold: boolean): readonly Sentence[] {
  const { added, documented, modified, deleted, tests } = caseLines.contents;
  const named = isPurposeTold ? [added, documented] : [added, documented, modified, deleted, tests];
  const told = named.flatMap((lines) => speaker.say(lines, { again: true }) ?? []);
  if (told.length > 0) return told;
  for (const lines of caseLines.places) {
    const place = speaker.say(lines, { again: true });
    if (place !== undefined) return [place];
  }
  return [];
}

function tellLog(speaker: Speaker, { log }: RoastPlan): Section | undefined {
  const items = log.flatMap((commit) => remarkOn(speaker, commit) ?? []);
  if (items.length < 3) return undefined;
  const { logHeadings, logIntroductions } = caseLines;
  const whole = items.length === speaker.facts.commits.length;
  const introduction = speaker.say(whole ? logIntroductions.whole : logIntroductions.part, {
    again: true,
  });
  const blocks: Block[] = [paragraph([introduction]), { kind: "log", items }];
  return sectionOf(sayAlways(speaker, logHeadings), blocks);
}

/** What a charge makes of the commit, else a sentence of the commit's own; else it is not told. */
function remarkOn(speaker: Speaker, { commit, charged, says }: ToldCommit): LogItem | undefined {
  const quote = says === undefined ? undefined : quoted(says, commit.id);
  const own = quote && { exhibit: commit.id, remark: { text: quote.text, cites: quote.cites } };
  const remarks = charged?.told.words.remarks;
  // What a later commit of the same kind says itself is better than the same remark again.
  if (charged === undefined || remarks === undefined || (own && !charged.first)) return own;
  const lines = charged.first ? remarks.first : (remarks.others ?? []);
  const remark = speaker.say(lines, { charge: charged.told.charge.code });
  return remark === undefined ? own : { exhibit: commit.id, remark };
}

function tellCharges(speaker: Speaker, plan: RoastPlan): readonly Section[] {
  const { lead, exhibit, seconds } = plan;
  if (lead === undefined) {
    const nothing = speaker.say(caseLines.nothing, { again: true });
    const size = speaker.say(caseLines.sizes, { again: true });
    return [sectionOf(sayAlways(speaker, caseLines.nothingHeadings), [paragraph([size, nothing])])];
  }
  const main = [...new Set([lead, ...(exhibit ? [exhibit] : [])])];
  const remarked = new Set(plan.log.map(({ charged }) => charged?.told.charge.code));
  return [...main, ...seconds].flatMap((told) => {
    // One joke for a fact: what the log has made its remark on takes no other turn.
    return tellCharge(speaker, { ...told, turns: !remarked.has(told.charge.code) }) ?? [];
  });
}

/** What was found, the code where there is any, what it costs, and a turn. */
function tellCharge(
  speaker: Speaker,
  { charge, words, shown, turns }: Told & { readonly turns: boolean },
): Section | undefined {
  const say = (lines: readonly string[], again: boolean) =>
    speaker.say(lines, { charge: charge.code, again });
  const telling = say(words.tellings, true);
  const after = paragraph([say(words.costs, true), turns ? say(words.turns, false) : undefined]);
  if (telling === undefined) return undefined;
  const blocks: Block[] = [paragraph([telling])];
  if (shown === undefined) blocks[0] = join(blocks[0], after);
  else {
    const language = shown.language === "unknown" ? {} : { language: shown.language };
    blocks.push({ kind: "exhibit", exhibit: shown.id, text: shown.text, ...language }, after);
  }
  return sectionOf(say(words.headings, true) ?? plainHeading(charge.title), blocks);
}

function praise(speaker: Speaker, { praises }: RoastPlan): Section {
  const said = praises.flatMap(
    ({ charge, words }) => speaker.say(words.praises, { charge: charge.code, again: true }) ?? [],
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
  const plain = caseLines.nothingVerdicts;
  const fresh = plain.filter(({ archetype }) => !speaker.memory.hasJudged(archetype));
  for (const { archetype, lines } of [...fresh, ...plain]) {
    const oneLiner = speaker.say(lines, { again: true });
    if (oneLiner !== undefined) return { archetype, oneLiner };
  }
  const { archetype, lines } = plain[0];
  return { archetype, oneLiner: sayAlways(speaker, lines) };
}

function writeQuietRoast(speaker: Speaker, kind: QuietKind): Roast {
  const lines = quietLines[kind];
  const titled = speaker.say(lines.titles) ?? sayAlways(speaker, lines.titles);
  const told = lines.tellings.flatMap((each) => speaker.say(each, { again: true }) ?? []);
  const verdicts = lines.verdicts.filter(({ archetype }) => !speaker.memory.hasJudged(archetype));
  const candidates = verdicts.length > 0 ? verdicts : lines.verdicts;
  const oneLiner = sayAlways(
    speaker,
    candidates.map(({ line }) => line),
  );
  const licence = oneLiner.cites.find((cite) => cite.kind === "licensed");
  const verdict = candidates.find(({ line }) => line === licence?.line) ?? lines.verdicts[0];
  return {
    title: titled,
    description: sayAlways(speaker, lines.descriptions),
    sections: [sectionOf(sayAlways(speaker, lines.headings), [paragraph(told)])],
    compliment: sectionOf(sayAlways(speaker, lines.praiseHeadings), [
      paragraph([speaker.say(lines.praises, { again: true })]),
    ]),
    verdict: { archetype: verdict?.archetype ?? "The Blank Page", oneLiner },
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

function join(one: Block | undefined, other: Paragraph): Paragraph {
  return one?.kind === "paragraph" ? paragraph([...one.sentences, ...other.sentences]) : other;
}
