import type { GitSettings } from "../git/git-environment.ts";
import { httpCredentials } from "../git/http-credentials.ts";

/** What the reading of sources may see: the token for hosted ones, and no other secret. */
export const sourceEnvironment = [
  "ROAST_BOT_SOURCE_TOKEN",
  "ROAST_BOT_SOURCE_USER",
  "ROAST_BOT_SOURCE_HOST",
] as const;

/**
 * Makes the setting by which git uses the sources' token at an address. The token is for one
 * host (`github.com` unless `ROAST_BOT_SOURCE_HOST` says else), because the addresses of sources
 * stand in a file of the dev log, and whoever edits that must not be able to send it elsewhere.
 */
export function sourceCredentials(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): GitSettings {
  const token = environment["ROAST_BOT_SOURCE_TOKEN"];
  const host = environment["ROAST_BOT_SOURCE_HOST"] ?? "github.com";
  if (!token || URL.parse(address)?.host !== host) return {};
  return httpCredentials(address, { token, user: environment["ROAST_BOT_SOURCE_USER"] });
}
