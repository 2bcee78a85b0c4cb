/**
 * Tags, categories and types that call an entry a roast, in lower case. The bot's name is none of
 * them: people write about it.
 */
export const roastWords: readonly string[] = ["roast", "roasts"];
