import type { Block, LogItem, Roast, Section, Sentence } from "@mea-culpa/formats";
import { findCompliment } from "../../charges/registry.ts";
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
  const purpose = tellPurpose(speaker);
  const log = tellLog(speaker, plan);
  const charges = plan.lead === undefined && log === undefined ? [tellNothing(speaker)] : [];
  const sections = [
    purpose,
    ...(log === undefined ? [] : [log]),
    ...charges,
    ...tellCharges(speaker, plan),
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

function tellPurpose(speaker: Speaker): Section {
  const { introductions, machines, purposes, purposeHeadings, plainHeadings } = caseLines;
  const { facts } = speaker;
  const introduction = facts.commits.length > 1 ? introductions.log : introductions.alone;
  const purpose =
    sayPurpose(speaker, "told-to-users") ??
    speaker.say(purposes, { again: true }) ??
    sayPurpose(speaker, "told-by-test");
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

/** What it is for, as a compliment knows it. */
function sayPurpose(speaker: Speaker, code: string): Sentence | undefined {
  const lines = findCompliment(code)?.words?.purposes ?? [];
  return speaker.say(lines, { charge: code, again: true });
}

/** What it does, as far as code can tell; else where. Who was told what it is for needs fewer names. */
function tellContents(speaker: Speaker, isPurposeTold: boolean): readonly Sentence[] {
  const { added, documented, modified, deleted } = caseLines.contents;
  const own = speaker.say(documented, { again: true });
  if (own !== undefined) return [own];
  if (isPurposeTold) return [];
  for (const lines of [added, deleted, modified]) {
    const named = speaker.say(lines, { again: true });
    if (named !== undefined) return [named];
  }
  for (const lines of caseLines.places) {
    const place = speaker.say(lines, { again: true });
    if (place !== undefined) return [place];
  }
  return [];
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

function tellCharges(speaker: Speaker, plan: RoastPlan): readonly Section[] {
  const { lead, exhibit, seconds } = plan;
  if (lead === undefined) return [];
  const main = [...new Set([lead, ...(exhibit ? [exhibit] : [])])];
  const remarked = new Set(plan.log.map(({ charged }) => charged?.told.charge.code));
  return [...main, ...seconds].flatMap((told) => {
    // One joke for a fact: what the log has remarked on is told again only where the verdict needs it.
    if (remarked.has(told.charge.code) && told !== lead) return [];
    return tellCharge(speaker, { ...told, turns: !remarked.has(told.charge.code) }) ?? [];
  });
}

/** Where nothing was found and the log has no story, that is said, and no more. */
function tellNothing(speaker: Speaker): Section {
  return sectionOf(sayAlways(speaker, caseLines.nothingHeadings), [
    paragraph([speaker.say(caseLines.nothing, { again: true })]),
  ]);
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
