import type { ForgeAddress } from "@mea-culpa/formats";

/**
 * Where the API of a forge answers: on the host that its repositories are on, and for github.com on
 * that of its own.
 *
 * Format: docs.github.com/enterprise-server/rest, docs.gitlab.com/api/rest, docs.gitea.com/api
 */
export function findApi({ forge, origin }: Pick<ForgeAddress, "forge" | "origin">): {
  readonly rest: string;
  /** What stands before `/graphql`; GitHub's alone. */
  readonly graphql: string;
} {
  if (forge === "github" && origin === "https://github.com") {
    return { rest: "https://api.github.com", graphql: "https://api.github.com" };
  }
  return { rest: `${origin}/api/${versions[forge]}`, graphql: `${origin}/api` };
}

const versions = { github: "v3", gitlab: "v4", gitea: "v1" } as const;
