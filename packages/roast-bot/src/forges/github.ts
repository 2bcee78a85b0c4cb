import type { z } from "zod";
import type { Forge, ForgeSettings } from "./forge.ts";
import { makeGitHubAsker } from "./github-asker.ts";
import { explainGitHubError, isTooMuch, notFoundAtGitHub } from "./github-errors.ts";
import { GitHubPages } from "./github-pages.ts";
import {
  commitsAnswer,
  commitsQuery,
  pullRequestAnswer,
  pullRequestQuery,
} from "./github-queries.ts";

/** Commits that one question asks about; each costs a node, a hundred of them a point. */
const commitsPerQuestion = 50;
const pageSizes = { first: 50, least: 6 };

/**
 * GitHub, and Enterprise servers, by the GraphQL API. Needs a token that may read pull requests; a
 * pull request with its reviews costs one point of the hour's 5,000 unless it is very long.
 *
 * Where GitHub asks for a pause it gets one, up to `longestPause`; where it could not answer a page
 * within its ten seconds it is asked for half of one.
 *
 * Format: docs.github.com/graphql/reference/objects#pullrequest
 */
export function openGitHub(settings: ForgeSettings): Forge {
  const spent = { calls: 0, points: 0 };
  const askOnce = makeGitHubAsker(settings, spent);
  const [owner, name] = settings.path.split("/");
  const ask = async <Answer>(
    query: string,
    asked: Readonly<Record<string, unknown>>,
    answer: z.ZodType<Answer>,
  ) => await askOnce(query, { owner, name, ...asked }, answer);
  return {
    name: "github",
    spent,
    async readPullRequest(number) {
      const pages = new GitHubPages(number);
      let size = pageSizes.first;
      while (pages.hasMore) {
        try {
          const asked = pages.nextQuestion(size);
          const { data, missing } = await ask(pullRequestQuery, asked, pullRequestAnswer);
          if (data.repository === null) throw notFoundAtGitHub(settings);
          if (data.repository.pullRequest === null) return undefined;
          pages.add(data.repository.pullRequest, missing);
        } catch (error) {
          if (!isTooMuch(error) || size <= pageSizes.least) {
            throw explainGitHubError(error, settings);
          }
          size = Math.ceil(size / 2);
        }
      }
      return pages.toPullRequest();
    },
    async findPullRequests(shas) {
      const found = new Map<string, number>();
      try {
        for (let at = 0; at < shas.length; at += commitsPerQuestion) {
          const part = shas.slice(at, at + commitsPerQuestion);
          const { data } = await ask(commitsQuery(part), {}, commitsAnswer);
          if (data.repository === null) throw notFoundAtGitHub(settings);
          for (const [index, sha] of part.entries()) {
            const nodes = data.repository[`c${index}`]?.associatedPullRequests?.nodes ?? [];
            const merged = nodes.find((node) => node?.merged === true);
            if (merged != null) found.set(sha, merged.number);
          }
        }
      } catch (error) {
        throw explainGitHubError(error, settings);
      }
      return found;
    },
  };
}
