import { GitError } from "./git-error.ts";
import type { GitSettings } from "./git-environment.ts";

interface AskOptions {
  /** See `httpCredentials`: only who has a token is not led on by git itself. */
  readonly settings?: GitSettings | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Where a repository was renamed, its host answers under the old address with the new one. Git would
 * take a token along wherever that leads (see `httpCredentials`), so it is told not to follow; what stays
 * with the host that the token is for is followed here. Gives the setting by which git asks at the
 * new address; `undefined` where that is not what failed, or it leads elsewhere.
 */
export async function followMoved(
  error: unknown,
  options: AskOptions,
): Promise<GitSettings | undefined> {
  const [, from = ""] = error instanceof GitError ? (moved.exec(error.stderr) ?? []) : [];
  const target = await findMoved(from, options);
  return target === undefined ? undefined : { [`url.${target}.insteadOf`]: withoutSlash(from) };
}

/** The address that a repository has now, at the same host; `undefined` where it has not moved. */
export async function findMoved(
  address: string,
  { settings = {}, signal }: AskOptions,
): Promise<string | undefined> {
  const url = URL.parse(address);
  const header = url === null ? undefined : settings[`http.${url.origin}/.extraHeader`];
  if (url === null || header === undefined) return undefined;
  const authorization = header.replace(/^Authorization: /, "");
  const begun = new URL(`${withoutSlash(url.href)}${asked}`);
  let at = begun;
  for (let followed = 0; followed < redirectLimit; followed += 1) {
    const timeout = AbortSignal.timeout(answerTimeout);
    const ended = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
    const location = await readLocation(at, { authorization, signal: ended });
    if (location === undefined) break;
    const next = URL.parse(location, at.href);
    if (next === null) return undefined;
    if (next.origin !== url.origin || !next.href.endsWith(asked)) return undefined;
    at = next;
  }
  return at === begun ? undefined : at.href.slice(0, -asked.length);
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, "");
}

/** Where a host sends on to; `undefined` where it does not, or does not answer. */
async function readLocation(
  url: URL,
  { authorization, signal }: { readonly authorization: string; readonly signal: AbortSignal },
): Promise<string | undefined> {
  try {
    const response = await fetch(url, { headers: { authorization }, redirect: "manual", signal });
    await response.body?.cancel();
    const isRedirect = response.status >= 300 && response.status < 400;
    return (isRedirect && response.headers.get("location")) || undefined;
  } catch {
    return undefined;
  }
}

const moved = /unable to access '([^']+)': The requested URL returned error: 30[1-8]/;
/** Format: git's http-protocol(5), “smart clients”. */
const asked = "/info/refs?service=git-upload-pack";
const redirectLimit = 3;
/** Milliseconds. */
const answerTimeout = 30_000;
