import { gitAddressKind } from "../git/git-address.ts";

/** The variables that a process may see that talks to the dev log's remote; no other stage does. */
export const publishEnvironment = [
  "ROAST_BOT_PUSH_TOKEN",
  "ROAST_BOT_PUSH_USER",
  "GIT_ASKPASS",
  "SSH_AUTH_SOCK",
  "GIT_SSH_COMMAND",
] as const;

/**
 * What git needs in its environment to use the push token over HTTP: the header goes through
 * `GIT_CONFIG_*`, so that it never stands on a command line, and only to the address it is for.
 * Empty without a token, and for every address that is not http or https.
 */
export function pushCredentials(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const token = environment["ROAST_BOT_PUSH_TOKEN"];
  if (!token || gitAddressKind(address) !== "remote" || !URL.canParse(address)) return {};
  const { protocol, origin } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return {};
  const user = environment["ROAST_BOT_PUSH_USER"] ?? "x-access-token";
  const basic = Buffer.from(`${user}:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${origin}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
}
