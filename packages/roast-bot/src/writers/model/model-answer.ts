import { APICallError, generateText, NoObjectGeneratedError, Output, type LanguageModel } from "ai";
import { draftSchema } from "./draft-schema.ts";
import { parseDraft, type ParsedDraft } from "./parse-draft.ts";

/** What one question to a model came to, and the tokens it cost as far as the server said. */
export type ModelAnswer = (
  | ParsedDraft
  | { readonly kind: "unreachable"; readonly reason: string }
) & {
  readonly tokens: number;
};

export interface Question {
  readonly model: LanguageModel;
  readonly instructions: string;
  readonly prompt: string;
  /** The most tokens the answer may have. */
  readonly answerTokens: number;
  /** Milliseconds for the whole answer, retries included. */
  readonly timeout: number;
  /** How often a passing fault is tried again. */
  readonly retries: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks a model once for a structured draft. A server that refuses structured output is asked again
 * for plain text; rate limits and passing faults are retried within the time allowed. It never
 * throws for what a model or its server does: that comes back as `malformed` or `unreachable`.
 *
 * @throws the reason of `signal` when the run itself was cancelled.
 */
export async function askModel(question: Question): Promise<ModelAnswer> {
  const deadline = AbortSignal.timeout(question.timeout);
  const signal = question.signal ? AbortSignal.any([question.signal, deadline]) : deadline;
  try {
    return await askStructured({ ...question, signal });
  } catch (error) {
    question.signal?.throwIfAborted();
    if (deadline.aborted) {
      return { kind: "unreachable", reason: `no answer within ${question.timeout} ms`, tokens: 0 };
    }
    return { kind: "unreachable", reason: reasonOf(error), tokens: 0 };
  }
}

async function askStructured(question: Question & { signal: AbortSignal }): Promise<ModelAnswer> {
  try {
    const result = await generateText({
      ...settingsOf(question),
      output: Output.object({ schema: draftSchema, name: "roast" }),
    });
    return { kind: "draft", draft: result.output, tokens: result.usage.totalTokens ?? 0 };
  } catch (error) {
    if (NoObjectGeneratedError.isInstance(error)) {
      const parsed = parseDraft(error.text ?? "");
      const tokens = error.usage?.totalTokens ?? 0;
      if (error.finishReason !== "length") return { ...parsed, tokens };
      return { kind: "malformed", reason: "the answer was cut off at its token limit", tokens };
    }
    if (refusesStructure(error)) return askPlain(question);
    throw error;
  }
}

async function askPlain(question: Question & { signal: AbortSignal }): Promise<ModelAnswer> {
  const { text, usage } = await generateText(settingsOf(question));
  return { ...parseDraft(text), tokens: usage.totalTokens ?? 0 };
}

function settingsOf(question: Question & { signal: AbortSignal }) {
  return {
    model: question.model,
    instructions: question.instructions,
    prompt: question.prompt,
    maxOutputTokens: question.answerTokens,
    maxRetries: question.retries,
    abortSignal: question.signal,
  };
}

/** Servers that don't know `response_format` (or a schema in it) say 400 or 422 and name it. */
function refusesStructure(error: unknown): boolean {
  return (
    APICallError.isInstance(error) &&
    (error.statusCode === 400 || error.statusCode === 422) &&
    /response_format|json_schema|structured|output_config|output_format/i.test(
      `${error.message} ${error.responseBody ?? ""}`,
    )
  );
}

/** One line, without the request (it holds the case) and without headers (they hold the key). */
function reasonOf(error: unknown): string {
  if (APICallError.isInstance(error) && error.statusCode !== undefined) {
    return `the server answered ${error.statusCode}: ${firstLine(error.message)}`;
  }
  return firstLine(error instanceof Error ? error.message : String(error));
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").slice(0, 300);
}
