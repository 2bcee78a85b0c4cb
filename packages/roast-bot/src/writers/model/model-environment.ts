import type { ModelChoice, WriterChoice } from "@mea-culpa/formats";

/** The environment as a program was given it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that the writing process may see; nothing else reaches it. */
export const modelEnvironment = [
  "ANTHROPIC_API_KEY",
  "ANTHROPIC_BASE_URL",
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "ROAST_BOT_MODEL_KEY",
  "ROAST_BOT_MODEL_HOST",
  "ROAST_BOT_REFEREE_KEY",
  "ROAST_BOT_REFEREE_HOST",
  "ROAST_BOT_MODEL_CONTEXT",
] as const;

/** Models that the operator named themselves, on the command line. */
export interface NamedModels {
  readonly writer?: WriterChoice | undefined;
  readonly referee?: ModelChoice | undefined;
}

/**
 * The environment of an operator who named a model themselves: the host that they named is the one
 * their key is for. A dev log's own `writer:` and `referee:` never come this way.
 */
export function bindModelHosts(
  environment: Environment,
  { writer, referee }: NamedModels,
): Environment {
  return {
    ...environment,
    ...(writer?.kind === "openai-compatible" && { ROAST_BOT_MODEL_HOST: readHost(writer) }),
    ...(referee?.kind === "openai-compatible" && { ROAST_BOT_REFEREE_HOST: readHost(referee) }),
  };
}

function readHost({ url }: { readonly url: string }): string {
  return new URL(url).host;
}
