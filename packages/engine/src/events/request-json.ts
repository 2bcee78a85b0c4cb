import { type Clock, systemClock, wait } from "../clock.ts";
import { decideRetry, defaultRetryPolicy } from "../retry.ts";

/** Milliseconds that a receiver has to answer. */
const ANSWER_TIMEOUT = 4_000;

const policy = { ...defaultRetryPolicy, attempts: 3, delay: 200 };

/** Statuses that another try may get past: too slow, too many, and the server's own troubles. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

export interface JsonRequest {
  readonly url: string;
  readonly method?: "GET" | "POST" | "PATCH";
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; nothing is sent if absent. */
  readonly body?: unknown;
  /** Ends the request, and its tries, at once. */
  readonly signal?: AbortSignal;
  /** 3 by default. */
  readonly tries?: number;
  readonly clock?: Clock;
}

/**
 * Asks a server with four seconds for each of three tries; resolves to what its JSON says, undefined if
 * it answered with nothing. Follows no redirect, since headers may be secrets of this server.
 *
 * @throws {RequestError}
 */
export async function requestJson(request: JsonRequest): Promise<unknown> {
  const { clock = systemClock, signal = new AbortController().signal, tries = 3 } = request;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOnce(request, { clock, signal });
    } catch (error) {
      const delay = decideRetry({
        policy: { ...policy, attempts: tries },
        attempt,
        error,
        random: Math.random,
      });
      if (delay === undefined || signal.aborted) throw error;
      await wait(delay, { clock, signal });
    }
  }
}

async function tryOnce(
  { url, method = "POST", headers = {}, body }: JsonRequest,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<unknown> {
  const late = new AbortController();
  const cancel = clock.schedule(ANSWER_TIMEOUT, () =>
    late.abort(new Error(`no answer within ${ANSWER_TIMEOUT} ms`)),
  );
  const what = { method, url };
  try {
    const response = await fetch(url, {
      method,
      redirect: "manual",
      signal: AbortSignal.any([signal, late.signal]),
      headers: { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new RequestError(what, { status: response.status, text });
    return text === "" ? undefined : parseAnswer(text, what);
  } catch (error) {
    throw error instanceof RequestError ? error : new RequestError(what, { cause: error });
  } finally {
    cancel();
  }
}

function parseAnswer(text: string, what: Asked): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RequestError(what, { status: 200, text: `no JSON: ${text}`, cause });
  }
}

interface Asked {
  readonly method: string;
  readonly url: string;
}

/** A server did not answer, or answered with an error. Retryable if another try may succeed. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly code = "REQUEST_FAILED";
  /** The HTTP status; undefined if there was no answer. */
  readonly status: number | undefined;
  readonly isRetryable: boolean;

  constructor(
    { method, url }: Asked,
    {
      status,
      text = "",
      cause,
    }: { readonly status?: number; readonly text?: string; readonly cause?: unknown },
  ) {
    const { origin, pathname } = new URL(url);
    const found =
      status === undefined
        ? describeCause(cause)
        : `${status}${text === "" ? "" : ` (${cleanText(text)})`}`;
    super(`${method} ${origin}${pathname}: ${found}`, { cause });
    this.status = status;
    this.isRetryable = status === undefined || isPassing(status);
  }
}

/** A server's words may be of any length, and may hold control characters. */
function cleanText(text: string): string {
  return text.slice(0, 300).replaceAll(/\p{Cc}+/gu, " ");
}

/** `fetch` itself only says that it failed; why is further down. */
function describeCause(error: unknown): string {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause !== undefined) deepest = deepest.cause;
  if (deepest instanceof AggregateError) [deepest] = deepest.errors;
  return deepest instanceof Error ? deepest.message : String(deepest);
}
