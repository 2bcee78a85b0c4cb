import { APICallError, generateText, NoObjectGeneratedError, Output, type LanguageModel } from "ai";
import { z } from "zod";
import { readMessage } from "../../read-message.ts";

/** What one question to a model came to, and the tokens it cost as far as the server said. */
export type ModelAnswer<Value> = (
  | { readonly kind: "answered"; readonly value: Value }
  | { readonly kind: "malformed" | "unreachable"; readonly reason: string }
) & { readonly used: Usage };

/** Tokens; those of the question include what the provider had in its cache. */
export interface Usage {
  readonly asked: number;
  readonly cached: number;
  readonly answered: number;
}

export interface Question<Value> {
  readonly model: LanguageModel;
  /** What is asked for, in a word: `reading`. */
  readonly name: string;
  readonly schema: z.ZodType<Value>;
  readonly instructions: string;
  /** Material that further questions begin with as well; providers may keep it in a cache. */
  readonly material: string;
  readonly request: string;
  /** The most tokens the answer may have. */
  readonly answerTokens: number;
  /** Milliseconds for the whole answer, retries included. */
  readonly timeout: number;
  /** How often a passing fault is tried again. */
  readonly retries: number;
  readonly signal?: AbortSignal;
}

/** A question that is answered in prose. */
export type OpenQuestion = Omit<Question<string>, "schema">;

/** Milliseconds for one answer where nobody says otherwise. */
export const defaultTimeout = 180_000;

/**
 * Asks a model once for an answer of a form. A server that refuses structured output is asked again
 * for plain text; rate limits and passing faults are retried within the time allowed. It never
 * throws for what a model or its server does: that comes back as `malformed` or `unreachable`.
 *
 * @throws the reason of `signal` when the run itself was cancelled.
 */
export function askModel<Value>(question: Question<Value>): Promise<ModelAnswer<Value>> {
  return askInTime(question, (signal) => askStructured({ ...question, signal }));
}

/** Asks a model once for text as it writes it; faults come back as those of `askModel` do. */
export function askForText(question: OpenQuestion): Promise<ModelAnswer<string>> {
  return askInTime(question, (signal) => askPlain({ ...question, signal }, answered));
}

type InTime<Asking> = Asking & { readonly signal: AbortSignal };

async function askInTime<Value>(
  question: Pick<OpenQuestion, "timeout" | "signal">,
  ask: (signal: AbortSignal) => Promise<ModelAnswer<Value>>,
): Promise<ModelAnswer<Value>> {
  const deadline = AbortSignal.timeout(question.timeout);
  const signal = question.signal ? AbortSignal.any([question.signal, deadline]) : deadline;
  try {
    return await ask(signal);
  } catch (error) {
    question.signal?.throwIfAborted();
    const reason = deadline.aborted
      ? `no answer within ${question.timeout / 1000} s; --model-timeout gives a model more`
      : describeFault(error);
    return { kind: "unreachable", reason, used: nothingUsed };
  }
}

async function askStructured<Value>(
  question: InTime<Question<Value>>,
): Promise<ModelAnswer<Value>> {
  const { schema, name } = question;
  try {
    const { output, usage } = await generateText({
      ...settings(question),
      output: Output.object({ schema, name }),
    });
    return { kind: "answered", value: output, used: readUsage(usage) };
  } catch (error) {
    if (NoObjectGeneratedError.isInstance(error)) {
      const used = readUsage(error.usage);
      if (error.finishReason === "length") return { ...cutOff, used };
      return { ...parseAnswer(error.text ?? "", schema), used };
    }
    if (refusesStructure(error)) return askPlain(question, (said) => parseAnswer(said, schema));
    throw error;
  }
}

async function askPlain<Value>(
  question: InTime<OpenQuestion>,
  read: (said: string) => Read<Value>,
): Promise<ModelAnswer<Value>> {
  const { text, usage, finishReason } = await generateText(settings(question));
  const used = readUsage(usage);
  if (finishReason === "length") return { ...cutOff, used };
  return { ...read(text), used };
}

type Read<Value> =
  | { readonly kind: "answered"; readonly value: Value }
  | { readonly kind: "malformed"; readonly reason: string };

function answered<Value>(value: Value): Read<Value> {
  return { kind: "answered", value };
}

function settings(question: InTime<OpenQuestion>) {
  const { instructions, material, request } = question;
  return {
    model: question.model,
    instructions: { role: "system" as const, content: instructions, providerOptions: cached },
    messages: [
      {
        role: "user" as const,
        content: [
          { type: "text" as const, text: material, providerOptions: cached },
          { type: "text" as const, text: request },
        ],
      },
    ],
    maxOutputTokens: question.answerTokens,
    maxRetries: question.retries,
    abortSignal: question.signal,
  };
}

/** Others than Anthropic's keep what they were asked before without being told. */
const cached = { anthropic: { cacheControl: { type: "ephemeral" } } };

const cutOff = { kind: "malformed", reason: "the answer was cut off at its token limit" } as const;

const nothingUsed: Usage = { asked: 0, cached: 0, answered: 0 };

function readUsage(
  usage:
    | {
        readonly inputTokens: number | undefined;
        readonly outputTokens: number | undefined;
        readonly inputTokenDetails?: { readonly cacheReadTokens: number | undefined };
      }
    | undefined,
): Usage {
  return {
    asked: usage?.inputTokens ?? 0,
    cached: usage?.inputTokenDetails?.cacheReadTokens ?? 0,
    answered: usage?.outputTokens ?? 0,
  };
}

/** Reads what a model said: the JSON itself, or JSON inside a code fence or between other words. */
function parseAnswer<Value>(said: string, schema: z.ZodType<Value>): Read<Value> {
  const start = said.indexOf("{");
  const end = said.lastIndexOf("}");
  if (start === -1 || end < start) return malformed("there is no JSON object in the answer");
  let value: unknown;
  try {
    value = JSON.parse(said.slice(start, end + 1));
  } catch (error) {
    return malformed(`the answer is not JSON: ${describeFault(error)}`);
  }
  const checked = schema.safeParse(value);
  if (checked.success) return answered(checked.data);
  const problem = z.prettifyError(checked.error).split("\n", 2).join(" ");
  return malformed(`the answer has another form: ${problem.replace(/\s+/g, " ").trim()}`);
}

function malformed(reason: string) {
  return { kind: "malformed" as const, reason };
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
function describeFault(error: unknown): string {
  if (APICallError.isInstance(error) && error.statusCode !== undefined) {
    return `the server answered ${error.statusCode}: ${firstLine(error.message)}`;
  }
  return firstLine(readMessage(error));
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").slice(0, 300);
}
