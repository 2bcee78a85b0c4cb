import type { ModelChoice } from "@mea-culpa/formats";
import { type ChosenModel, languageModel } from "../../../src/writers/model/language-model.ts";
import type { Environment } from "../../../src/writers/model/model-environment.ts";
import type { ModelServer, Protocol } from "./model-server.ts";

/** A provider, and the header in which its key goes. */
export interface Provider {
  readonly kind: ModelChoice["kind"];
  readonly protocol: Protocol;
  readonly header: string;
  readonly sent: string;
}

const bearer = {
  protocol: "openai",
  header: "authorization",
  sent: "Bearer key-of-the-test",
} as const;

export const providers: readonly Provider[] = [
  { kind: "anthropic", protocol: "anthropic", header: "x-api-key", sent: "key-of-the-test" },
  { kind: "openai", ...bearer },
  { kind: "openai-compatible", ...bearer },
  { kind: "github", ...bearer },
];

/** The model of a provider, as if the server on loopback were the provider's. */
export function providerOn({ kind }: Provider, server: ModelServer): ChosenModel {
  const choice: ModelChoice =
    kind === "openai-compatible"
      ? { kind, url: server.url, model: "loopback" }
      : { kind, model: kind === "anthropic" ? "claude-sonnet-4-5" : "loopback" };
  const environment: Environment = {
    ANTHROPIC_API_KEY: "key-of-the-test",
    OPENAI_API_KEY: "key-of-the-test",
    GITHUB_TOKEN: "key-of-the-test",
    ROAST_BOT_MODEL_KEY: "key-of-the-test",
    ROAST_BOT_MODEL_HOST: new URL(server.url).host,
  };
  const chosen = languageModel(choice, environment, { fetch: toLoopback });
  if (chosen.kind !== "model") throw new Error(chosen.reason);
  return chosen;

  /** What the network does with a provider's name, and nothing else. */
  function toLoopback(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    return fetch(new URL(pathname, server.url), init);
  }
}
