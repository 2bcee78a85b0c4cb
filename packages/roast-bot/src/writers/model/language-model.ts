import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { ModelChoice } from "@mea-culpa/formats";
import type { LanguageModel } from "ai";
import { Agent } from "undici";
import { type Endpoint, findEndpoint, type Unavailable } from "./find-endpoint.ts";
import type { Environment } from "./model-environment.ts";

/** A model that can be asked. */
export interface ChosenModel {
  readonly kind: "model";
  /** What the receipts and the page call it: `anthropic:claude-...`. */
  readonly name: string;
  readonly model: LanguageModel;
  /** The most tokens that one question and its answer may have together. */
  readonly context: number;
}

/** The language model of a choice, with the key from the environment. */
export function languageModel(
  choice: ModelChoice,
  environment: Environment,
  { fetch = untimedFetch }: { readonly fetch?: typeof globalThis.fetch } = {},
): ChosenModel | Unavailable {
  const endpoint = findEndpoint(choice, environment);
  if (endpoint.kind === "unavailable") return endpoint;
  const model = connect(choice, { endpoint, fetch: fetchFrom(endpoint, fetch) });
  return { kind: "model", name: nameModel(choice), model, context: endpoint.context };
}

/**
 * Node's own fetch waits five minutes for the first byte, which a local model that thinks in one
 * piece needs longer for. How long is waited is up to whoever asks.
 */
const untimedFetch: typeof globalThis.fetch = async (input, init) =>
  await fetch(input, Object.assign({}, init, { dispatcher: untimed }));

const untimed = new Agent({ headersTimeout: 0, bodyTimeout: 0 });

function connect(
  { kind, model }: ModelChoice,
  options: { readonly endpoint: Endpoint; readonly fetch: typeof globalThis.fetch },
): LanguageModel {
  const { endpoint, fetch } = options;
  const { url: baseURL, key: apiKey } = endpoint;
  if (kind === "anthropic") return createAnthropic({ baseURL, fetch, apiKey: apiKey ?? "" })(model);
  return createOpenAICompatible({
    name: kind,
    baseURL,
    fetch,
    supportsStructuredOutputs: true,
    ...(apiKey !== undefined && { apiKey }),
    ...(refusesMaxTokens({ kind, model }) && { transformRequestBody: renameMaxTokens }),
  })(model);
}

function nameModel(choice: ModelChoice): string {
  if (choice.kind !== "openai-compatible") return `${choice.kind}:${choice.model}`;
  return `openai-compatible:${new URL(choice.url).host}#${choice.model}`;
}

/** Asks one host and follows no redirect: key and case are for that host alone. */
function fetchFrom({ url }: Endpoint, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  const { origin } = new URL(url);
  return async (input, init) => {
    const asked = new URL(input instanceof Request ? input.url : input);
    if (asked.origin !== origin) throw new Error(`${asked.host} is not the model's host`);
    return await fetch(input, { ...init, redirect: "manual" });
  };
}

/** OpenAI's reasoning models know the limit of an answer by another name only. */
function refusesMaxTokens({ kind, model }: Pick<ModelChoice, "kind" | "model">): boolean {
  return kind === "openai" || (kind === "github" && /^openai\/(?:o\d|gpt-5)/.test(model));
}

function renameMaxTokens({
  max_tokens,
  ...body
}: Record<string, unknown>): Record<string, unknown> {
  return { ...body, max_completion_tokens: max_tokens };
}
