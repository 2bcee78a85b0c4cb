import { type Forge, ForgeError, type ForgeSettings } from "./forge.ts";
import { makeGitHubAsker } from "./github-asker.ts";
import { isTooMuch, notFoundAtGitHub, tokenNeeds } from "./github-errors.ts";
import { GitHubPages } from "./github-pages.ts";
import {
  commitsAnswer,
  commitsQuery,
  pullRequestAnswer,
  pullRequestQuery,
} from "./github-queries.ts";
import { RestClient } from "./rest-client.ts";

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
  const { api, token } = settings;
  if (token === undefined) {
    throw new ForgeError("NO_TOKEN", `${api} answers nobody without a token.`);
  }
  const headers = { authorization: `bearer ${token}` };
  const client = new RestClient({ ...settings, headers, project: "", needs: tokenNeeds });
  const ask = makeGitHubAsker(client, settings);
  return {
    name: "github",
    spent: client.spent,
    async readPullRequest(number) {
      const pages = new GitHubPages(number);
      let size = pageSizes.first;
      while (pages.hasMore) {
        const asked = pages.nextQuestion(size);
        try {
          const { repository, missing } = await ask(pullRequestQuery, asked, pullRequestAnswer);
          if (repository === null) throw notFoundAtGitHub(settings);
          if (repository.pullRequest === null) return undefined;
          pages.add(repository.pullRequest, missing);
        } catch (error) {
          if (!isTooMuch(error) || size <= pageSizes.least) throw error;
          size = Math.ceil(size / 2);
        }
      }
      return pages.toPullRequest();
    },
    async findPullRequests(shas) {
      const found = new Map<string, number>();
      for (let at = 0; at < shas.length; at += commitsPerQuestion) {
        const part = shas.slice(at, at + commitsPerQuestion);
        const { repository } = await ask(commitsQuery(part), {}, commitsAnswer);
        if (repository === null) throw notFoundAtGitHub(settings);
        for (const [index, sha] of part.entries()) {
          const nodes = repository[`c${index}`]?.associatedPullRequests?.nodes ?? [];
          const merged = nodes.find((node) => node?.merged === true);
          if (merged != null) found.set(sha, merged.number);
        }
      }
      return found;
    },
  };
}
