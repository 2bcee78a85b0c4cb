import { type ModelChoice, modelExpected, parseModelChoice } from "@mea-culpa/formats";
import { parseArgs } from "node:util";
import { checkRoast } from "../src/receipts/check-roast.ts";
import { indexPack } from "../src/receipts/pack-index.ts";
import { listSentences } from "../src/receipts/walk-roast.ts";
import { chooseReferee } from "../src/referee/choose-referee.ts";
import { hearDraft } from "../src/referee/hear-roast.ts";
import type { Referee } from "../src/referee/referee.ts";
import { languageModel } from "../src/writers/model/language-model.ts";
import { bindModelHosts } from "../src/writers/model/model-environment.ts";
import { modelWriter } from "../src/writers/model/model-writer.ts";
import type { Writer } from "../src/writers/writer.ts";
import { judgeCase, type Judgement } from "../test/receipts/corpus/judge-case.ts";
import { readCorpus } from "../test/receipts/corpus/read-cases.ts";
import { type Tally, tally } from "../test/receipts/corpus/tally.ts";

/*
 * Measures a live referee on the corpus, and how much of a live writer's first drafts is accepted:
 *
 *   npm run eval -w packages/roast-bot -- --referee anthropic:MODEL [--writer openai:MODEL] [--json]
 *
 * The keys are those of `roast-bot run`. Ends with 1 where a goal is missed. What a referee is shown
 * and what a draft is checked by are the product's own; only the sentences come from the corpus.
 */

/** What is called good enough; see docs/receipts.md. */
const goals = {
  refused: 0.05,
  mechanical: 0,
  meant: 0.05,
  falselyProven: 0,
} as const;

interface Drafts {
  readonly cases: number;
  /** Cases of which no draft came, with the reasons. */
  readonly failed: readonly string[];
  readonly sentences: number;
  readonly refused: number;
}

const { values } = parseArgs({
  options: {
    writer: { type: "string" },
    referee: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const referee = readModel("--referee", values.referee);
if (referee === undefined) throw new Error("eval needs --referee MODEL.");
const writer = readModel("--writer", values.writer);
const environment = bindModelHosts(process.env, { writer, referee });
const chosen = await chooseReferee(referee, { environment });
if (chosen.kind === "unavailable") throw new Error(`--referee: ${chosen.reason}`);

const cases = readCorpus();
const judged: Judgement[] = [];
// One case after the other: hosts count how many questions come at once.
for (const each of cases) judged.push(...(await judgeCase(each, chosen.referee)));
const found = tally(judged);
const drafts = writer && (await measureDrafts(openWriter(writer), chosen.referee));
const missed = missedGoals(found);
const report = { referee: chosen.referee.name, ...found, drafts, missed };
console.log(values.json ? JSON.stringify(report, null, 2) : describe(found, drafts, missed));
process.exitCode = missed.length === 0 ? 0 : 1;

function readModel(flag: string, value: string | undefined): ModelChoice | undefined {
  if (value === undefined) return undefined;
  const choice = parseModelChoice(value);
  if (choice === undefined) throw new Error(`${flag}: expected ${modelExpected}, found ${value}.`);
  return choice;
}

function openWriter(choice: ModelChoice): Writer {
  const model = languageModel(choice, environment);
  if (model.kind === "unavailable") throw new Error(`--writer: ${model.reason}`);
  return modelWriter({ ...model, takes: 1 });
}

/** Has a writer draft every case, and counts the sentences that are refused before any repair. */
async function measureDrafts(drafting: Writer, judge: Referee): Promise<Drafts> {
  const usedUp = { archetypes: [], titles: [], texts: [] };
  const failed: string[] = [];
  let sentences = 0;
  let refused = 0;
  for (const { name, pack } of cases) {
    const draft = await drafting.write({ pack, usedUp }, {});
    if (draft.kind === "gave-up") {
      failed.push(`${name}: ${draft.reason}`);
      continue;
    }
    const { roast: argued, hearing } = await hearDraft({
      draft: draft.roast,
      pack,
      referee: judge,
    });
    const places = new Set(checkRoast(argued, pack, hearing).map(({ place }) => place));
    const all = listSentences(argued, indexPack(pack));
    sentences += all.length;
    refused += all.filter(({ place }) => places.has(place)).length;
  }
  return { cases: cases.length, failed, sentences, refused };
}

function missedGoals({
  good,
  refused,
  mechanical,
  meant,
  falselyProven,
}: Tally): readonly string[] {
  const asked = {
    refused: refused / good,
    mechanical: mechanical.published,
    meant: meant.published / meant.all,
    falselyProven,
  };
  return Object.entries(asked).flatMap(([goal, value]) =>
    value > goals[goal as keyof typeof goals] ? [goal] : [],
  );
}

function describe(found: Tally, drafts: Drafts | undefined, missed: readonly string[]): string {
  const { good, refused, heldOut, mechanical, meant, loose, falselyProven } = found;
  return [
    `true and figurative sentences refused: ${refused} of ${good} (held out: ${heldOut.refused} of ${heldOut.good})`,
    `falsehoods that code can find published: ${mechanical.published} of ${mechanical.all}`,
    `other falsehoods published as argued or as figures: ${meant.published} of ${meant.all}`,
    `loose sentences published: ${loose.published} of ${loose.all}`,
    `falsehoods called proven: ${falselyProven}`,
    ...(drafts === undefined
      ? []
      : [
          `sentences of first drafts refused: ${drafts.refused} of ${drafts.sentences}, in ${drafts.cases - drafts.failed.length} of ${drafts.cases} cases`,
          ...drafts.failed,
        ]),
    missed.length === 0 ? "Every goal is met." : `Missed: ${missed.join(", ")}.`,
  ].join("\n");
}
