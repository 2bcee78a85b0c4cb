import { mayTakeSecrets } from "../loopback.ts";
import type { GitSettings } from "./git-environment.ts";

/** What authenticates at a host over HTTP. */
export interface HttpToken {
  readonly token: string;
  /** `x-access-token` when absent, which GitHub and most others take beside any token. */
  readonly user?: string | undefined;
}

/**
 * Makes the settings by which git uses a token at an address over HTTP, and sends it to the
 * address's own origin only: where git follows a redirect, it takes the header along. Empty for
 * addresses that are not HTTP, and for plain HTTP to any other machine: a token never travels in the
 * clear.
 */
export function httpCredentials(
  address: string,
  { token, user = "x-access-token" }: HttpToken,
): GitSettings {
  const url = URL.parse(address);
  if (url === null || !mayTakeSecrets(url)) return {};
  const basic = Buffer.from(`${user}:${token}`).toString("base64");
  return {
    [`http.${url.origin}/.extraHeader`]: `Authorization: Basic ${basic}`,
    [`http.${url.origin}/.followRedirects`]: "false",
  };
}

/** What the reading of sources may see: the token for hosted ones, and no other secret. */
export const sourceEnvironment = [
  "ROAST_BOT_SOURCE_TOKEN",
  "ROAST_BOT_SOURCE_USER",
  "ROAST_BOT_SOURCE_HOST",
] as const;

/**
 * The sources' token, where it is for an address. It is for one host (`github.com` unless
 * `ROAST_BOT_SOURCE_HOST` says else), because the addresses of sources stand in a file of the dev
 * log, and whoever edits that must not be able to send it elsewhere.
 */
export function findSourceToken(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): HttpToken | undefined {
  const token = environment["ROAST_BOT_SOURCE_TOKEN"];
  const host = environment["ROAST_BOT_SOURCE_HOST"] ?? "github.com";
  const url = URL.parse(address);
  if (!token || url?.host !== host || !mayTakeSecrets(url)) return undefined;
  return { token, user: environment["ROAST_BOT_SOURCE_USER"] };
}

/** Makes the setting by which git uses the sources' token at an address: {@link findSourceToken}. */
export function sourceCredentials(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): GitSettings {
  const token = findSourceToken(address, environment);
  return token === undefined ? {} : httpCredentials(address, token);
}

/** The variables that a process may see that talks to the dev log's remote; no other stage does. */
export const publishEnvironment = [
  "ROAST_BOT_PUSH_TOKEN",
  "ROAST_BOT_PUSH_USER",
  "GIT_ASKPASS",
  "SSH_AUTH_SOCK",
  "GIT_SSH_COMMAND",
  "GNUPGHOME",
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
