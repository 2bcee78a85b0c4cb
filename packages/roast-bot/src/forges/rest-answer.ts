import { z } from "zod";
import { cleanText } from "../change/clean-text.ts";
import { ForgeError } from "./forge.ts";

/** Bytes of one answer. */
const answerLimit = 10_000_000;

/** Reads a capped answer. */
export async function readJson(response: Response, api: string): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > answerLimit) {
      throw new ForgeError("UNREADABLE", `${api} answered with more than ${answerLimit} bytes.`);
    }
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch (cause) {
    throw new ForgeError("UNREADABLE", `${api} answered with something that is no JSON.`, {
      cause,
    });
  }
}

/** RFC 8288, as both forges write it: `<https://…?page=2>; rel="next"`. */
export function nextPage(response: Response, url: URL): { readonly next?: URL } {
  const link = /<([^<>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get("link") ?? "")?.[1];
  const next = link === undefined ? null : URL.parse(link, url.href);
  return next?.origin === url.origin ? { next } : {};
}

/** Seconds until a question is worth asking again; `undefined` when it never is. A limit may be told in words alone. */
export function secondsToWait(
  response: Response,
  { attempt, said, now }: { readonly attempt: number; readonly said: string; readonly now: number },
): number | undefined {
  const { status, headers } = response;
  const asked = headers.get("retry-after");
  const isUsedUp = headers.get("x-ratelimit-remaining") === "0";
  const resetOfGitHub = isUsedUp ? headers.get("x-ratelimit-reset") : null;
  const isLimit = asked !== null || isUsedUp || /rate limit/i.test(said);
  if (status === 429 || (status === 403 && isLimit)) {
    const seconds = Number(asked ?? Number.NaN);
    if (Number.isFinite(seconds)) return Math.max(seconds, 0);
    const reset = Number(headers.get("ratelimit-reset") ?? resetOfGitHub ?? Number.NaN);
    return Number.isFinite(reset) ? Math.max(reset - now / 1000, 1) : 60;
  }
  return status >= 500 ? attempt ** 2 : undefined;
}

/** Why the API can’t be asked any more, in words that say what to do. */
export function explain(
  response: Response | undefined,
  {
    api,
    needs,
    pause,
    said,
    isAnonymous = false,
  }: {
    readonly api: string;
    readonly needs: string;
    readonly pause: number | undefined;
    readonly said: string;
    /** Whether it was asked without a token. */
    readonly isAnonymous?: boolean;
  },
): ForgeError {
  const status = response?.status;
  if (status === 429 || (status === 403 && pause !== undefined)) {
    const when = pause === undefined ? "" : ` for ${Math.ceil(pause)} seconds`;
    return new ForgeError("RATE_LIMITED", `${api} answers no more questions${when}.`);
  }
  if (status === 401 && isAnonymous) {
    return new ForgeError("TOKEN_REFUSED", `${api} tells this nobody without a token.`);
  }
  if (status === 401) {
    return new ForgeError("TOKEN_REFUSED", `${api} does not know the token: is it expired?`);
  }
  if (status === 403) {
    return new ForgeError(
      "TOKEN_REFUSED",
      `${api} refused what the token asked (${said}): it needs ${needs}.`,
    );
  }
  return new ForgeError("UNREACHABLE", `${api} answered with status ${status}.`, { status });
}

/**
 * What a forge says when it says no: GitHub and Gitea in `message` (and `errors`), GitLab in `message`,
 * a text, a list or by field, or in `error`. What it was asked with is not repeated.
 */
export function describeRefusal(answer: unknown, token: string | undefined): string {
  const told = refusal.safeParse(answer).data;
  const words = [told?.message, told?.error, told?.errors].flatMap((each) => listTexts(each));
  const said = [...new Set(words)].join("; ");
  const known = token ? said.replaceAll(token, "***") : said;
  return cleanText(known).slice(0, longestRefusal) || "it did not say why";
}

const refusal = z.object({
  message: z.unknown().optional(),
  error: z.unknown().optional(),
  errors: z.unknown().optional(),
});

const longestRefusal = 300;

function listTexts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value.trim()].filter(Boolean);
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((each) => listTexts(each));
}
