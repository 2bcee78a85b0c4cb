import type { ModelChoice } from "@mea-culpa/formats";
import { isLoopback, mayTakeSecrets } from "../../loopback.ts";
import type { Environment } from "./model-environment.ts";

/** Where a model is asked, and the key that goes there and nowhere else. */
export interface Endpoint {
  readonly kind: "endpoint";
  readonly url: string;
  readonly key?: string;
  /** The most tokens that one question and its answer may have together. */
  readonly context: number;
}

/** A model that can't be asked; the reason is one line for the user. */
export interface Unavailable {
  readonly kind: "unavailable";
  readonly reason: string;
}

const largeContext = 100_000;

/** What GitHub's free tier takes: 8,000 tokens in, 4,000 out. */
const githubContext = 12_000;

/**
 * Finds where a model is asked and with which key. Each key has one host: that of its issuer, the
 * one of the issuer's own variable for addresses, or the one that the operator names in
 * `ROAST_BOT_MODEL_HOST` or `ROAST_BOT_REFEREE_HOST`. An address that a dev log names gets no key, and no case either, unless
 * it is this machine. No key goes over plain HTTP to another machine.
 */
export function findEndpoint(
  choice: ModelChoice,
  environment: Environment,
): Endpoint | Unavailable {
  switch (choice.kind) {
    case "anthropic":
      return hosted({ environment, keys: ["ANTHROPIC_API_KEY"], ...anthropicAddress(environment) });
    case "openai":
      return hosted({
        environment,
        keys: ["OPENAI_API_KEY"],
        url: environment["OPENAI_BASE_URL"] || "https://api.openai.com/v1",
      });
    case "github":
      return hosted({
        environment,
        keys: ["GITHUB_TOKEN", "GH_TOKEN"],
        url: "https://models.github.ai/inference",
        context: githubContext,
      });
    case "openai-compatible":
      return compatible(choice.url, environment);
  }
}

function anthropicAddress(environment: Environment): { readonly url: string } {
  return { url: environment["ANTHROPIC_BASE_URL"] || "https://api.anthropic.com/v1" };
}

function hosted(options: {
  readonly environment: Environment;
  /** The variables that may hold the key, the first that does. */
  readonly keys: readonly string[];
  readonly url: string;
  readonly context?: number;
}): Endpoint | Unavailable {
  const { environment, keys, url, context = largeContext } = options;
  const key = keys.map((name) => environment[name]).find(Boolean);
  if (key === undefined) return unavailable(`${keys.join(" or ")} is not set`);
  return endpoint({ url, key, context: contextIn(environment, context) });
}

function compatible(url: string, environment: Environment): Endpoint | Unavailable {
  if (!URL.canParse(url)) return unavailable(`"${url}" is not a URL`);
  const context = contextIn(environment, largeContext);
  const { host } = new URL(url);
  const bound = boundKeys.filter((names) => environment[names.host] === host);
  if (bound.length > 0) {
    const key = bound.map((names) => environment[names.key]).find(Boolean);
    return endpoint({ url, context, ...(key && { key }) });
  }
  if (isLoopback(new URL(url))) return endpoint({ url, context });
  return unavailable(
    `${host} is not the host that ROAST_BOT_MODEL_HOST or ROAST_BOT_REFEREE_HOST names`,
  );
}

/** The variables that bind a key to one host: a writer's, and those of a referee elsewhere. */
const boundKeys = [
  { host: "ROAST_BOT_MODEL_HOST", key: "ROAST_BOT_MODEL_KEY" },
  { host: "ROAST_BOT_REFEREE_HOST", key: "ROAST_BOT_REFEREE_KEY" },
] as const;

function endpoint(found: Omit<Endpoint, "kind">): Endpoint | Unavailable {
  const { url, key } = found;
  if (!URL.canParse(url)) return unavailable(`"${url}" is not a URL`);
  const parsed = new URL(url);
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") {
    return unavailable(`"${url}" is neither https nor http`);
  }
  if (key !== undefined && !mayTakeSecrets(parsed)) {
    return unavailable(`the key would go to ${parsed.host} in the clear; use https`);
  }
  return { kind: "endpoint", ...found };
}

/** What the operator says that the model takes, else what is known of the provider. */
function contextIn(environment: Environment, known: number): number {
  const said = Number(environment["ROAST_BOT_MODEL_CONTEXT"]);
  return Number.isSafeInteger(said) && said > 0 ? said : known;
}

function unavailable(reason: string): Unavailable {
  return { kind: "unavailable", reason };
}
