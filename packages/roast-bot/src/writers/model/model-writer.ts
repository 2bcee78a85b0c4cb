import type { EvidencePack, Roast } from "@mea-culpa/formats";
import type { LanguageModel } from "ai";
import type { z } from "zod";
import type { Repair, Writer, WriterInput, WriterResult } from "../writer.ts";
import { askModel, defaultTimeout, type ModelAnswer } from "./ask-model.ts";
import { writeCaseFile } from "./case-file.ts";
import { choiceForm, choiceSchema, describeTakes } from "./choose-take.ts";
import { draftSchema } from "./draft-schema.ts";
import { draftToRoast } from "./draft-to-roast.ts";
import {
  choosingInstructions,
  draftForm,
  readingInstructions,
  writingInstructions,
} from "./instructions.ts";
import { writeMendRequest } from "./mend-request.ts";
import { describeCost } from "./price.ts";
import {
  describePoints,
  collectExhibits,
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

/** A case file of less says too little to write from. */
const leastCharacters = 2_000;

/**
 * A writer that asks a language model: to read the case, to write from what it read, more than once,
 * and to choose. It sends the case as data and gets structured text with cites; it has no tools, and
 * what it returns is believed by nobody before the receipts.
 */
export function modelWriter(options: ModelWriterOptions): Writer {
  const { name, budget = new TokenBudget(), context = 100_000, takes = defaultTakes } = options;
  // What is left of a first draft for its repair: the model knows the case by what it read in it.
  const readings = new WeakMap<EvidencePack, readonly Point[]>();

  return {
    name,
    async write(input, { repair, signal }) {
      const drafting = new Drafting({ ...options, context, input, budget, signal });
      const result = repair
        ? await drafting.mend(repair, readings.get(input.pack) ?? [])
        : await drafting.draft(takes);
      readings.set(input.pack, drafting.points);
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

/** One roast in the making: its questions, all of them within one budget. */
class Drafting {
  readonly #options: DraftingOptions;
  readonly #answerTokens: number;
  points: readonly Point[] = [];

  constructor(options: DraftingOptions) {
    this.#options = options;
    // Where question and answer share a small limit, a third of it is kept for the answer.
    this.#answerTokens = Math.min(options.answerTokens ?? 16_000, Math.floor(options.context / 3));
  }

  async draft(takes: number): Promise<WriterResult> {
    const notes: string[] = [];
    const read = await this.#read(notes);
    if (read !== undefined) return read;
    const drafts: Roast[] = [];
    const reasons: string[] = [];
    for (let take = 1; take <= takes; take += 1) {
      const answer = await this.#write(`Write the roast. This is take ${take} of ${takes}.`);
      if (answer.kind === "answered")
        drafts.push(draftToRoast(answer.value, this.#options.input.pack));
      else reasons.push(answer.reason);
      // Where a server did not answer, or the budget is used up, the next take would fail as well.
      if (answer.kind === "unreachable" || answer.kind === "unaffordable") break;
    }
    const [first] = drafts;
    if (first === undefined) return { kind: "gave-up", reason: reasons.join("; ") };
    notes.push(...reasons.map((reason) => `${this.#options.name}: a take was lost: ${reason}`));
    return { kind: "drafted", roast: await this.#choose(drafts, first), notes };
  }

  async mend({ draft, objections }: Repair, points: readonly Point[]): Promise<WriterResult> {
    this.points = points;
    const answer = await this.#write(writeMendRequest({ draft, objections }));
    if (answer.kind !== "answered") return { kind: "gave-up", reason: answer.reason };
    return {
      kind: "drafted",
      roast: draftToRoast(answer.value, this.#options.input.pack),
      notes: [],
    };
  }

  /** Reads the case; a reading that is of no use leaves the writing with the case itself. */
  async #read(notes: string[]): Promise<WriterResult | undefined> {
    const { pack } = this.#options.input;
    const answer = await this.#ask({
      name: "reading",
      schema: readingSchema,
      instructions: readingInstructions,
      material: (characters) => this.#caseFile({ characters }),
      request: `Read the case. Answer with JSON of this form only:\n${readingForm}`,
      answerTokens: Math.ceil(this.#answerTokens / 2),
    });
    if (answer.kind === "malformed") {
      notes.push(`${this.#options.name}: its reading was of no use: ${answer.reason}`);
      return undefined;
    }
    if (answer.kind !== "answered") return { kind: "gave-up", reason: answer.reason };
    const { points, dropped } = siftReading(answer.value, pack);
    this.points = points;
    const of = points.length + dropped;
    notes.push(`${this.#options.name}: ${points.length} of ${of} points stand on the evidence`);
    return undefined;
  }

  #write(request: string): Promise<Answer<z.infer<typeof draftSchema>>> {
    return this.#ask({
      name: "roast",
      schema: draftSchema,
      instructions: writingInstructions,
      material: (characters) => this.#writingMaterial(characters),
      request: `${request}\nAnswer with JSON of this form only:\n${draftForm}`,
      answerTokens: this.#answerTokens,
    });
  }

  async #choose(drafts: readonly Roast[], first: Roast): Promise<Roast> {
    if (drafts.length === 1) return first;
    const takes = describeTakes(drafts, this.#options.input.pack);
    const answer = await this.#ask({
      name: "choice",
      schema: choiceSchema,
      instructions: choosingInstructions,
      material: () => takes,
      request: `Choose. Answer with JSON of this form only:\n${choiceForm}`,
      answerTokens: Math.min(4_000, this.#answerTokens),
    });
    const best = answer.kind === "answered" ? drafts[answer.value.best - 1] : undefined;
    return best ?? first;
  }

  #writingMaterial(characters: number): string {
    if (this.points.length === 0) return this.#caseFile({ characters });
    const told = describePoints(this.points);
    const only = collectExhibits(this.points);
    return `${this.#caseFile({ characters: characters - told.length - 2, only })}\n\n${told}`;
  }

  #caseFile(options: { readonly characters: number; readonly only?: ReadonlySet<string> }): string {
    return writeCaseFile({ ...this.#options.input, ...options });
  }

  async #ask<Value>(question: {
    readonly name: string;
    readonly schema: z.ZodType<Value>;
    readonly instructions: string;
    readonly material: (characters: number) => string;
    readonly request: string;
    readonly answerTokens: number;
  }): Promise<Answer<Value>> {
    const {
      name,
      model,
      context,
      budget,
      timeout = defaultTimeout,
      retries = 2,
      signal,
    } = this.#options;
    const { instructions, request, answerTokens } = question;
    const frame = instructions + request;
    const room = budget.charactersBefore({ answerTokens, context }) - Buffer.byteLength(frame);
    const material = room < leastCharacters ? "" : fitMaterial(question.material, room);
    const whole = { question: frame + material, answerTokens };
    if (room < leastCharacters || !budget.affords({ ...whole, context })) {
      const reason = `the ${budget.left} tokens that are left, or one question's limit, are too few for the ${question.name}`;
      return { kind: "unaffordable", reason };
    }
    const asked = { ...question, model, material, timeout, retries };
    return await budget.spend({ ...whole, who: name }, () =>
      askModel({ ...asked, ...(signal && { signal }) }),
    );
  }
}

/** Material of at most so many bytes: what is written in other letters than Latin ones takes more of them. */
function fitMaterial(material: (characters: number) => string, bytes: number): string {
  const first = material(bytes);
  const size = Buffer.byteLength(first);
  return size <= bytes ? first : material(Math.floor((bytes * first.length) / size));
}
