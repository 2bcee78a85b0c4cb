import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModel } from "ai";
import type { WriterChoice } from "@mea-culpa/formats";

/** The writers that ask a model. */
export type ModelChoice = Exclude<WriterChoice, { readonly kind: "house" }>;

export type ChosenModel =
  | { readonly kind: "model"; readonly name: string; readonly model: LanguageModel }
  /** It can't be asked; the reason is one line for the user. */
  | { readonly kind: "unavailable"; readonly reason: string };

/**
 * The language model of a choice, with the key from the environment. A local endpoint needs no
 * key. A key is never sent over plain HTTP to anything but this machine.
 */
export function languageModel(
  choice: ModelChoice,
  environment: Readonly<Record<string, string | undefined>>,
): ChosenModel {
  switch (choice.kind) {
    case "anthropic": {
      const apiKey = environment["ANTHROPIC_API_KEY"];
      const baseURL = environment["ANTHROPIC_BASE_URL"];
      if (!apiKey) return unavailable("ANTHROPIC_API_KEY is not set");
      const refused = baseURL && refusalOf(baseURL, apiKey);
      if (refused) return unavailable(refused);
      const provider = createAnthropic({ apiKey, ...(baseURL && { baseURL }) });
      return { kind: "model", name: `anthropic:${choice.model}`, model: provider(choice.model) };
    }
    case "openai-compatible": {
      const apiKey = environment["ROAST_BOT_MODEL_KEY"] ?? environment["OPENAI_API_KEY"];
      const refused = refusalOf(choice.url, apiKey);
      if (refused) return unavailable(refused);
      if (!apiKey && !isLoopback(new URL(choice.url))) {
        return unavailable("ROAST_BOT_MODEL_KEY (or OPENAI_API_KEY) is not set");
      }
      const provider = createOpenAICompatible({
        name: "openai-compatible",
        baseURL: choice.url,
        supportsStructuredOutputs: true,
        ...(apiKey && { apiKey }),
      });
      const name = `openai-compatible:${new URL(choice.url).host}#${choice.model}`;
      return { kind: "model", name, model: provider(choice.model) };
    }
  }
}

function refusalOf(url: string, apiKey: string | undefined): string | undefined {
  if (!URL.canParse(url)) return `"${url}" is not a URL`;
  const parsed = new URL(url);
  if (parsed.protocol === "https:") return undefined;
  if (parsed.protocol !== "http:") return `"${url}" is neither https nor http`;
  if (apiKey && !isLoopback(parsed)) {
    return `the key would go to ${parsed.host} in the clear; use https`;
  }
  return undefined;
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

function unavailable(reason: string): ChosenModel {
  return { kind: "unavailable", reason };
}
