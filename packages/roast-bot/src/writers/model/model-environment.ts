/** The variables that the writing process may see; nothing else reaches it. */
export const modelEnvironment = [
  "ANTHROPIC_API_KEY",
  "ANTHROPIC_BASE_URL",
  "ROAST_BOT_MODEL_KEY",
  "OPENAI_API_KEY",
] as const;
