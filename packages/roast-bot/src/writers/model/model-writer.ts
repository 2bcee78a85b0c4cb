import type { Roast } from "@mea-culpa/formats";
import type { LanguageModel } from "ai";
import { z } from "zod";
import type { Repair, Writer, WriterInput, WriterResult } from "../writer.ts";
import {
  askForText,
  askModel,
  defaultTimeout,
  type ModelAnswer,
  type OpenQuestion,
  type Question,
} from "./ask-model.ts";
import { writeCaseFile } from "./case-file.ts";
import {
  groundsForm,
  groundsSchema,
  groundLines,
  collectCited,
  describeLines,
  describeRepair,
} from "./ground-lines.ts";
import { readColumn } from "./column.ts";
import {
  choosingInstructions,
  groundingInstructions,
  mending,
  readingInstructions,
  setting,
  writingInstructions,
} from "./instructions.ts";
import { describeCost } from "./price.ts";
import {
  collectExhibits,
  describePoints,
  type Point,
  readingForm,
  readingSchema,
  siftReading,
} from "./read-case.ts";
import { TokenBudget } from "./token-budget.ts";

export interface ModelWriterOptions {
  /** What the receipts and the page call it: `anthropic:claude-...`. */
  readonly name: string;
  readonly model: LanguageModel;
  /** How many drafts are written, of which the best is taken. */
  readonly takes?: number;
  /** The tokens of the roast that is written. */
  readonly budget?: TokenBudget;
  /** The most tokens that one question and its answer may have together. */
  readonly context?: number;
  /** The most tokens of one answer; models that think count their thoughts among them. */
  readonly answerTokens?: number;
  /** Milliseconds for one answer, retries included. */
  readonly timeout?: number;
  /** How often a passing fault (rate limit, server error, broken connection) is tried again. */
  readonly retries?: number;
}

/** How many drafts are written where nobody says otherwise. */
const defaultTakes = 2;

/** Which column is best, counted from 1. */
const choiceSchema = z.object({
  best: z.number().describe("the number of the best column"),
  why: z.string().describe("in one sentence"),
});
const choiceForm = `{"best":1,"why":"..."}`;

/** A case file of less says too little to write from. */
const leastCharacters = 2_000;

/**
 * A writer that asks a language model: to read the case, to write a column from what it read, more than
 * once, to choose, and to name the grounds of each line of what was chosen. It sends the case as data and
 * has no tools, and what comes back is believed by nobody before the receipts.
 */
export function modelWriter(options: ModelWriterOptions): Writer {
  const { name, budget = new TokenBudget(), context = 100_000, takes = defaultTakes } = options;
  return {
    name,
    async write(input, { repair, signal }) {
      const drafting = new Drafting({ ...options, context, input, budget, signal });
      const result = repair ? await drafting.mend(repair) : await drafting.draft(takes);
      if (result.kind === "gave-up") return result;
      const cost = describeCost({ writer: name, used: budget.usedBy(name) });
      return { ...result, notes: [...result.notes, `${name}: ${cost}`] };
    },
  };
}

interface DraftingOptions extends ModelWriterOptions {
  readonly context: number;
  readonly input: WriterInput;
  readonly budget: TokenBudget;
  readonly signal: AbortSignal | undefined;
}

type Answer<Value> =
  | ModelAnswer<Value>
  | { readonly kind: "unaffordable"; readonly reason: string };

/** What a model wrote, and what code reads in it. */
interface Column {
  readonly text: string;
  readonly roast: Roast;
}

/** A question, whatever material there will be room for. */
interface Asking extends Pick<OpenQuestion, "name" | "instructions" | "request" | "answerTokens"> {
  readonly material: (characters: number) => string;
}

/** One roast in the making: its questions, all of them within one budget. */
class Drafting {
  readonly #options: DraftingOptions;
  readonly #answerTokens: number;
  readonly #notes: string[] = [];

  constructor(options: DraftingOptions) {
    this.#options = options;
    // Where question and answer share a small limit, a third of it is kept for the answer.
    this.#answerTokens = Math.min(options.answerTokens ?? 16_000, Math.floor(options.context / 3));
  }

  async draft(takes: number): Promise<WriterResult> {
    const points = await this.#read();
    if (points.kind !== "answered") return { kind: "gave-up", reason: points.reason };
    const columns: Column[] = [];
    const reasons: string[] = [];
    for (let take = 1; take <= takes; take += 1) {
      const answer = await this.#write(points.value, `This is take ${take} of ${takes}.`);
      if (answer.kind === "answered") columns.push(answer.value);
      else reasons.push(answer.reason);
      // Where a server did not answer, or the budget is used up, the next take would fail as well.
      if (answer.kind === "unreachable" || answer.kind === "unaffordable") break;
    }
    const [first] = columns;
    if (first === undefined) return { kind: "gave-up", reason: reasons.join("; ") };
    this.#note(...reasons.map((reason) => `a take was lost: ${reason}`));
    const { roast } = await this.#choose(columns, first);
    const cited = await this.#cite(roast, {
      first: collectExhibits(points.value),
      request: `The lines:\n${describeLines(roast)}`,
    });
    // Code looks for the grounds of what its writer names none of.
    if (cited.kind !== "answered") this.#note(`no grounds were named: ${cited.reason}`);
    const drafted = cited.kind === "answered" ? cited.value : roast;
    return { kind: "drafted", roast: drafted, notes: this.#notes };
  }

  async mend(repair: Repair): Promise<WriterResult> {
    const answer = await this.#cite(repair.draft, {
      first: collectCited(repair.draft),
      request: `A program could not prove the refused ones of these lines. ${mending}\n${describeRepair(repair)}`,
    });
    if (answer.kind !== "answered") return { kind: "gave-up", reason: answer.reason };
    return { kind: "drafted", roast: answer.value, notes: [] };
  }

  /** Reads the case; a reading that is of no use leaves the writing with the case itself. */
  async #read(): Promise<Answer<readonly Point[]>> {
    const answer = await this.#askForm({
      name: "reading",
      schema: readingSchema,
      instructions: readingInstructions,
      material: (characters) => this.#caseFile({ characters }),
      request: `Answer with JSON of this form only:\n${readingForm}`,
      answerTokens: Math.ceil(this.#answerTokens / 2),
    });
    if (answer.kind === "malformed") {
      this.#note(`its reading was of no use: ${answer.reason}`);
      return { ...answer, kind: "answered", value: [] };
    }
    if (answer.kind !== "answered") return answer;
    const { points, dropped } = siftReading(answer.value, this.#options.input.pack);
    this.#note(`${points.length} of ${points.length + dropped} points stand on the evidence`);
    return { ...answer, value: points };
  }

  async #write(points: readonly Point[], request: string): Promise<Answer<Column>> {
    const first = collectExhibits(points);
    const question = {
      name: "column",
      instructions: writingInstructions,
      material: (characters: number) => this.#caseFile({ characters, first }),
      request: points.length === 0 ? request : `${describePoints(points)}\n\n${request}`,
      answerTokens: this.#answerTokens,
    };
    const answer = await this.#ask(question, askForText);
    if (answer.kind !== "answered") return answer;
    const roast = readColumn(answer.value, this.#options.input.pack);
    if (roast !== undefined) return { ...answer, value: { text: answer.value.trim(), roast } };
    return { ...answer, kind: "malformed", reason: "the column has no title or no verdict" };
  }

  async #choose(columns: readonly Column[], first: Column): Promise<Column> {
    if (columns.length === 1) return first;
    const answer = await this.#askForm({
      name: "choice",
      schema: choiceSchema,
      instructions: choosingInstructions,
      material: () => columns.map(({ text }, at) => `COLUMN ${at + 1}\n${text}`).join("\n\n"),
      request: `Answer with JSON of this form only:\n${choiceForm}`,
      answerTokens: Math.min(4_000, this.#answerTokens),
    });
    const best = answer.kind === "answered" ? columns[answer.value.best - 1] : undefined;
    return best ?? first;
  }

  async #cite(
    roast: Roast,
    { request, first }: { readonly request: string; readonly first: ReadonlySet<string> },
  ): Promise<Answer<Roast>> {
    const answer = await this.#askForm({
      name: "grounds",
      schema: groundsSchema,
      instructions: groundingInstructions,
      material: (characters) => this.#caseFile({ characters, first }),
      request: `${request}\n\nAnswer with JSON of this form only:\n${groundsForm}`,
      answerTokens: this.#answerTokens,
    });
    if (answer.kind !== "answered") return answer;
    const { lines } = answer.value;
    return { ...answer, value: groundLines(roast, lines, this.#options.input.pack) };
  }

  #note(...notes: readonly string[]): void {
    this.#notes.push(...notes.map((note) => `${this.#options.name}: ${note}`));
  }

  #caseFile(options: {
    readonly characters: number;
    readonly first?: ReadonlySet<string>;
  }): string {
    return writeCaseFile({ ...this.#options.input, ...options });
  }

  #askForm<Value>({
    schema,
    ...asking
  }: Asking & Pick<Question<Value>, "schema">): Promise<Answer<Value>> {
    return this.#ask(asking, (question) => askModel({ ...question, schema }));
  }

  async #ask<Value>(
    question: Asking,
    ask: (question: OpenQuestion) => Promise<ModelAnswer<Value>>,
  ): Promise<Answer<Value>> {
    const {
      name,
      model,
      context,
      budget,
      timeout = defaultTimeout,
      retries = 2,
      signal,
    } = this.#options;
    const { answerTokens } = question;
    const request = `\n${question.instructions}\n\n${question.request}`;
    const frame = setting + request;
    const room = budget.charactersBefore({ answerTokens, context }) - Buffer.byteLength(frame);
    const material = room < leastCharacters ? "" : fitMaterial(question.material, room);
    const whole = { question: frame + material, answerTokens };
    if (room < leastCharacters || !budget.affords({ ...whole, context })) {
      const reason = `the ${budget.left} tokens that are left, or one question's limit, are too few for the ${question.name}`;
      return { kind: "unaffordable", reason };
    }
    const asked = { name: question.name, model, instructions: setting, material, request };
    return await budget.spend({ ...whole, who: name }, () =>
      ask({ ...asked, answerTokens, timeout, retries, ...(signal && { signal }) }),
    );
  }
}

/** Material of at most so many bytes: what is written in other letters than Latin ones takes more of them. */
function fitMaterial(material: (characters: number) => string, bytes: number): string {
  const first = material(bytes);
  const size = Buffer.byteLength(first);
  return size <= bytes ? first : material(Math.floor((bytes * first.length) / size));
}
