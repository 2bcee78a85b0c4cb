import type { ForgeAddress } from "@mea-culpa/formats";
import { findSourceToken } from "../git/credentials.ts";
import { findApi } from "./forge-api.ts";
import type { Forge, ForgeSettings } from "./forge.ts";
import { openGitea } from "./gitea.ts";
import { openGitHub } from "./github.ts";
import { openGitLab } from "./gitlab.ts";

/**
 * Opens the forge that an address names, with the sources' token where that is for its host.
 *
 * @throws {ForgeError} `NO_TOKEN` for GitHub without one.
 */
export function openForge(
  { forge, origin, path }: ForgeAddress,
  {
    environment,
    ...options
  }: Pick<ForgeSettings, "signal" | "longestPause" | "clock"> & {
    readonly environment: Readonly<Record<string, string | undefined>>;
  },
): Forge {
  const token = findSourceToken(origin, environment)?.token;
  const api = findApi({ forge, origin });
  const common = { path, ...(token !== undefined && { token }), ...options };
  switch (forge) {
    case "github":
      return openGitHub({ ...common, api: api.graphql });
    case "gitlab":
      return openGitLab({ ...common, api: api.rest });
    case "gitea":
      return openGitea({ ...common, api: api.rest });
  }
}
