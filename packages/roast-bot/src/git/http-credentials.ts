import type { GitSettings } from "./git-environment.ts";

/** What authenticates at a host over HTTP. */
export interface HttpToken {
  readonly token: string;
  /** `x-access-token` when absent, which GitHub and most others take beside any token. */
  readonly user?: string | undefined;
}

/**
 * Makes the setting by which git uses a token at an address over HTTP, and sends it to the
 * address's own origin only. Empty for addresses that are not HTTP, and for plain HTTP to any other
 * machine: a token never travels in the clear.
 */
export function httpCredentials(
  address: string,
  { token, user = "x-access-token" }: HttpToken,
): GitSettings {
  const url = URL.parse(address);
  if (url === null || !isSafe(url)) return {};
  const basic = Buffer.from(`${user}:${token}`).toString("base64");
  return { [`http.${url.origin}/.extraHeader`]: `Authorization: Basic ${basic}` };
}

function isSafe({ protocol, hostname }: URL): boolean {
  if (protocol === "https:") return true;
  const isLoopback =
    hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
  return protocol === "http:" && isLoopback;
}
