import type { LanguageModel } from "ai";
import type { Repair, Writer, WriterInput, WriterResult } from "../writer.ts";
import { caseForModel } from "./case-for-model.ts";
import { draftToRoast } from "./draft-to-roast.ts";
import { houseRules } from "./house-rules.ts";
import { askModel } from "./model-answer.ts";

export interface ModelWriterOptions {
  /** What the receipts and the page call it: `anthropic:claude-...`. */
  readonly name: string;
  readonly model: LanguageModel;
  /** Tokens that one roast may cost in all, questions and answers, repair included. */
  readonly tokenBudget?: number;
  /** The most tokens of one answer. */
  readonly answerTokens?: number;
  /** Milliseconds for one answer, retries included. */
  readonly timeout?: number;
  /** How often a passing fault (rate limit, server error, broken connection) is tried again. */
  readonly retries?: number;
}

/** Rough and on the safe side: prose and code have more than three characters a token. */
const charactersPerToken = 3;

/**
 * A writer that asks a language model. It sends the case as data and gets structured text with
 * cites; it has no tools, and what it returns is believed by nobody before the receipts.
 */
export function modelWriter(options: ModelWriterOptions): Writer {
  const { tokenBudget = 60_000, answerTokens = 8_000, timeout = 120_000, retries = 2 } = options;
  let left = tokenBudget;

  return {
    name: options.name,
    async write(input, { repair, signal }) {
      const room = (left - answerTokens) * charactersPerToken - houseRules.length;
      const prompt = repair ? repairPrompt(input, { repair, room }) : firstPrompt(input, room);
      if (prompt.length > room) {
        return gaveUp(`the token budget of ${tokenBudget} is too small for what is left to ask`);
      }
      const answer = await askModel({
        model: options.model,
        instructions: houseRules,
        prompt,
        answerTokens,
        timeout,
        retries,
        ...(signal && { signal }),
      });
      left -= answer.tokens || Math.ceil((houseRules.length + prompt.length) / charactersPerToken);
      if (answer.kind !== "draft") return gaveUp(answer.reason);
      return {
        kind: "drafted",
        roast: draftToRoast(answer.draft),
        notes: [`${options.name}: ${tokenBudget - left} of ${tokenBudget} tokens used`],
      };
    },
  };
}

function firstPrompt(input: WriterInput, room: number): string {
  const ask = `Write the roast of this case. Answer with JSON of the given form only:\n${form}\n\nThe case:\n`;
  return ask + caseForModel(input, room - ask.length);
}

function repairPrompt(
  input: WriterInput,
  { repair, room }: { readonly repair: Repair; readonly room: number },
): string {
  const findings = repair.findings.map(({ place, text, message }) => ({ place, text, message }));
  const ask = `A program could not prove these places of your draft:\n${JSON.stringify(findings)}\n\nMend or drop them, keep the rest, and answer with the whole roast as JSON of the given form:\n${form}\n\nYour draft:\n${JSON.stringify(repair.draft)}\n\nThe case:\n`;
  return ask + caseForModel(input, room - ask.length);
}

/** For servers without structured output; those with it get the schema itself as well. */
const form = `{"title":S,"description":S,"sections":[{"heading":S,"blocks":[B]}],"compliment":{"heading":S,"blocks":[B]},"verdict":{"archetype":"The ...","one_liner":S}}
S = {"text":"...","cites":[{"kind":"figure|quote|name|time|order|link|charge","text":"...","ids":["..."],"field":""}]}
B = {"kind":"paragraph|log|exhibit","sentences":[S],"log":[{"exhibit":"c1","remark":S}],"exhibit":"","text":"","language":""}`;

function gaveUp(reason: string): WriterResult {
  return { kind: "gave-up", reason };
}
