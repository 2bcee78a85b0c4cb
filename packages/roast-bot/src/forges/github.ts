import { z } from "zod";
import { type Forge, ForgeError, type ForgeSettings } from "./forge.ts";
import { makeGitHubAsker } from "./github-asker.ts";
import { tokenNeeds } from "./github-errors.ts";
import { readGitHubPages } from "./github-pages.ts";
import { commitsQuery } from "./github-queries.ts";
import { RestClient } from "./rest-client.ts";

/** Commits that one question asks about; each costs a node, a hundred of them a point. */
const commitsPerQuestion = 50;

/** By the names that the question gives them. */
const commits = z.record(
  z.string(),
  z
    .object({
      associatedPullRequests: z
        .object({
          nodes: z.array(z.object({ number: z.number(), merged: z.boolean() }).nullable()),
        })
        .nullish(),
    })
    .nullable(),
);

/**
 * GitHub, and Enterprise servers, by the GraphQL API. Needs a token that may read pull requests; a
 * pull request with its reviews costs one point of the hour's 5,000 unless it is very long.
 *
 * Where GitHub asks for a pause it gets one, up to `longestPause`.
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
    readPullRequest: (number) => readGitHubPages(number, ask),
    async findPullRequests(shas) {
      const found = new Map<string, number>();
      for (let at = 0; at < shas.length; at += commitsPerQuestion) {
        const part = shas.slice(at, at + commitsPerQuestion);
        const { repository } = await ask(commitsQuery(part), {}, commits);
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
