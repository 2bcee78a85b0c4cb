import type { WriterChoice } from "@mea-culpa/formats";

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
  "ROAST_BOT_MODEL_CONTEXT",
] as const;

/**
 * The environment of an operator who named a writer themselves, on the command line: the host that
 * they named is the one their key is for. A dev log's own `writer:` never comes this way.
 */
export function bindModelHost(
  environment: Environment,
  choice: WriterChoice | undefined,
): Environment {
  if (choice?.kind !== "openai-compatible") return environment;
  return { ...environment, ROAST_BOT_MODEL_HOST: new URL(choice.url).host };
}
