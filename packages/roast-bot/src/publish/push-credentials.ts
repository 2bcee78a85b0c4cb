import type { GitSettings } from "../git/git-environment.ts";
import { httpCredentials } from "../git/http-credentials.ts";

/** The variables that a process may see that talks to the dev log's remote; no other stage does. */
export const publishEnvironment = [
  "ROAST_BOT_PUSH_TOKEN",
  "ROAST_BOT_PUSH_USER",
  "GIT_ASKPASS",
  "SSH_AUTH_SOCK",
  "GIT_SSH_COMMAND",
] as const;

/** Makes the setting by which git uses the push token, if there is one, at the dev log's remote. */
export function pushCredentials(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): GitSettings {
  const token = environment["ROAST_BOT_PUSH_TOKEN"];
  if (!token) return {};
  return httpCredentials(address, { token, user: environment["ROAST_BOT_PUSH_USER"] });
}
