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
  switch (forge) {
    case "github": {
      const isPublic = origin === "https://github.com";
      const [rest, graphql] = isPublic
        ? ["https://api.github.com", "https://api.github.com"]
        : [`${origin}/api/v3`, `${origin}/api`];
      return { rest, graphql };
    }
    case "gitlab":
      return { rest: `${origin}/api/v4`, graphql: `${origin}/api` };
    case "gitea":
      return { rest: `${origin}/api/v1`, graphql: `${origin}/api` };
  }
}
