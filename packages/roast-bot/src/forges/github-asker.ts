import { Octokit } from "@octokit/core";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import Bottleneck from "bottleneck";
import { z } from "zod";
import { ForgeError, type ForgeSettings } from "./forge.ts";
import { dataBesideErrors, explainMissing } from "./github-errors.ts";

const Client = Octokit.plugin(retry, throttling);
const cost = z.object({ rateLimit: z.object({ cost: z.number() }) });

/** Milliseconds; GitHub itself gives up after ten seconds. */
const answerTimeout = 30_000;

/** Who asks GitHub one question, and adds what it cost. */
export type GitHubAsker = <Answer>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  answer: z.ZodType<Answer>,
) => Promise<{
  readonly data: Answer;
  /** What errors beside the data hit, in words: it is `null` in it. */
  readonly missing: string | undefined;
}>;

/**
 * Octokit with its retries (server errors, three times) and its throttling (one question
 * at a time, both rate limits). A redirect is an error: a token stays where it was sent.
 */
export function makeGitHubAsker(
  { api, path, token, signal, longestPause = 90, pauseUnit = 1000 }: ForgeSettings,
  spent: { calls: number; points: number },
): GitHubAsker {
  if (token === undefined) {
    throw new ForgeError("NO_TOKEN", `${api} answers nobody without a token.`);
  }
  const mayWait = (seconds: number, _options: unknown, _client: unknown, tries: number) =>
    seconds <= longestPause && tries < 2;
  const client = new Client({
    auth: token,
    baseUrl: api,
    userAgent: "roast-bot",
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    request: {
      fetch: async (url: string, options: RequestInit) => {
        spent.calls += 1;
        const timeout = AbortSignal.timeout(answerTimeout);
        return await fetch(url, {
          ...options,
          redirect: "error",
          signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
        });
      },
    },
    retry: { retryAfterBaseValue: pauseUnit, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle: {
      id: `${api} ${path}`,
      // The plugin takes every GraphQL question for a write, and would hold each for a second.
      write: new Bottleneck.Group({ maxConcurrent: 1 }),
      retryAfterBaseValue: pauseUnit,
      onRateLimit: mayWait,
      onSecondaryRateLimit: mayWait,
    },
  });
  return async (query, variables, schema) => {
    let answer: unknown;
    let missing: string | undefined;
    try {
      answer = await client.graphql(query, variables);
    } catch (error) {
      answer = dataBesideErrors(error);
      if (answer === undefined) throw error;
      missing = explainMissing(error);
    }
    const parsed = schema.safeParse(answer);
    if (!parsed.success) {
      const where = z.prettifyError(parsed.error);
      throw new ForgeError("UNREADABLE", `${api} gave an answer of another shape: ${where}`);
    }
    spent.points += cost.safeParse(answer).data?.rateLimit.cost ?? 0;
    return { data: parsed.data, missing };
  };
}

function ignore(): void {}
