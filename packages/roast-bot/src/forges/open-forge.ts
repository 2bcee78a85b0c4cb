import type { ForgeAddress } from "@mea-culpa/formats";
import { findSourceToken } from "../git/credentials.ts";
import { unreachable } from "../unreachable.ts";
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
  }: Pick<ForgeSettings, "signal" | "longestPause" | "pauseUnit"> & {
    readonly environment: Readonly<Record<string, string | undefined>>;
  },
): Forge {
  const token = findSourceToken(origin, environment)?.token;
  const common = { path, ...(token !== undefined && { token }), ...options };
  switch (forge) {
    case "github":
      // docs.github.com/enterprise-server: the API of a server of one's own is below its own address.
      return openGitHub({
        ...common,
        api: origin === "https://github.com" ? "https://api.github.com" : `${origin}/api`,
      });
    case "gitlab":
      return openGitLab({ ...common, api: `${origin}/api/v4` });
    case "gitea":
      return openGitea({ ...common, api: `${origin}/api/v1` });
    default:
      return unreachable(forge);
  }
}
