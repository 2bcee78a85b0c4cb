/** What authenticates at a host over HTTP. */
export interface HttpToken {
  readonly token: string;
  /** `x-access-token` when absent, which GitHub and most others take beside any token. */
  readonly user?: string | undefined;
}

/**
 * What git needs in its environment to use a token at an address over HTTP. It goes through
 * `GIT_CONFIG_*`, so that it never stands on a command line nor in a repository's configuration,
 * and is sent to the address's own origin only. Empty for addresses that are not HTTP, and for
 * plain HTTP to any other machine: a token never travels in the clear.
 */
export function httpCredentials(
  address: string,
  { token, user = "x-access-token" }: HttpToken,
): Record<string, string> {
  const url = URL.parse(address);
  if (url === null || !isSafe(url)) return {};
  const basic = Buffer.from(`${user}:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${url.origin}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
}

function isSafe({ protocol, hostname }: URL): boolean {
  if (protocol === "https:") return true;
  const isLoopback =
    hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
  return protocol === "http:" && isLoopback;
}
