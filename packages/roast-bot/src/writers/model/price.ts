import type { Usage } from "./ask-model.ts";

/** US dollars for a million tokens, as the provider publishes them. */
interface Price {
  readonly asked: number;
  readonly cached: number;
  readonly answered: number;
}

/**
 * List prices at the end of 2025, by the beginning of a writer's name; the longest that fits counts.
 * A price that is not here is not guessed.
 */
const prices: Readonly<Record<string, Price>> = {
  "anthropic:claude-haiku-4-5": { asked: 1, cached: 0.1, answered: 5 },
  "anthropic:claude-sonnet-4": { asked: 3, cached: 0.3, answered: 15 },
  "anthropic:claude-opus-4-5": { asked: 5, cached: 0.5, answered: 25 },
  "openai:gpt-4o": { asked: 2.5, cached: 1.25, answered: 10 },
  "openai:gpt-4o-mini": { asked: 0.15, cached: 0.075, answered: 0.6 },
  "openai:gpt-4.1": { asked: 2, cached: 0.5, answered: 8 },
  "openai:gpt-4.1-mini": { asked: 0.4, cached: 0.1, answered: 1.6 },
  "openai:gpt-5": { asked: 1.25, cached: 0.125, answered: 10 },
  "openai:gpt-5-mini": { asked: 0.25, cached: 0.025, answered: 2 },
};

/** What tokens cost at a provider, in US dollars; `undefined` where its price is not known. */
function computeCost(options: {
  readonly writer: string;
  readonly used: Usage;
}): number | undefined {
  const { writer, used } = options;
  const known = Object.keys(prices)
    .filter((name) => writer === name || writer.startsWith(`${name}-`))
    .toSorted((a, b) => b.length - a.length);
  const price = prices[known[0] ?? ""];
  if (price === undefined) return undefined;
  const { asked, cached, answered } = used;
  const whole = (asked - cached) * price.asked + cached * price.cached + answered * price.answered;
  return whole / 1_000_000;
}

/** Tokens, and money where the price is known, in words. */
export function describeCost(options: { readonly writer: string; readonly used: Usage }): string {
  const { asked, cached, answered } = options.used;
  const cost = computeCost(options);
  const money = cost === undefined ? "" : `, $${cost.toFixed(cost < 0.01 ? 4 : 2)}`;
  return `${count(asked)} tokens asked (${count(cached)} of them cached), ${count(answered)} answered${money}`;
}

function count(tokens: number): string {
  return tokens.toLocaleString("en-US");
}
