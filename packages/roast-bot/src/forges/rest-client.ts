import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import { ForgeError, type ForgeSettings } from "./forge.ts";

/** Milliseconds that an answer may take. */
const answerTimeout = 30_000;
/** Bytes of one answer. */
const answerLimit = 10_000_000;
const tries = 4;
const redirectLimit = 3;

/** An answer, and where the next page of it is. */
interface Answer {
  readonly value: unknown;
  readonly next?: URL;
}

/**
 * Reads JSON of a forge's REST API. Server errors and broken connections are tried again three
 * times, a pause that the forge asks for is kept up to `longestPause` seconds. Redirects (a project
 * that was renamed) and next pages are followed within the API's own origin and nowhere else, since
 * the token goes along.
 */
export class RestClient {
  readonly spent = { calls: 0, points: 0 };
  readonly #settings: ForgeSettings;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(settings: ForgeSettings, headers: Readonly<Record<string, string>>) {
    this.#settings = settings;
    this.#headers = { accept: "application/json", "user-agent": "roast-bot", ...headers };
  }

  /**
   * The one object at a path below the API's address; `undefined` where there is none (404).
   *
   * @throws {ForgeError} when the forge can't be asked or answers something else.
   */
  async read<Value>(path: string, schema: z.ZodType<Value>): Promise<Value | undefined> {
    const answer = await this.#ask(this.#urlOf(path));
    return answer && this.#parse(answer.value, schema);
  }

  /**
   * The objects of a list, page by page, until there are `limit` of them or no more.
   *
   * @throws {ForgeError} when the forge can't be asked or answers something else.
   */
  async readList<Value>(
    path: string,
    schema: z.ZodType<readonly Value[]>,
    limit: number,
  ): Promise<{ readonly values: readonly Value[]; readonly hasMore: boolean }> {
    const values: Value[] = [];
    let next: URL | undefined = this.#urlOf(path);
    while (next !== undefined && values.length < limit) {
      const answer: Answer | undefined = await this.#ask(next);
      if (answer === undefined) break;
      values.push(...this.#parse(answer.value, schema));
      next = answer.next;
    }
    return { values, hasMore: next !== undefined };
  }

  #urlOf(path: string): URL {
    return new URL(`${this.#settings.api}/${path}`);
  }

  #parse<Value>(value: unknown, schema: z.ZodType<Value>): Value {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const [problem] = parsed.error.issues;
    const place = problem?.path.join(".") ?? "";
    throw new ForgeError(
      "UNREADABLE",
      `${this.#settings.api} gave an answer of another shape: ${place}: ${problem?.message ?? ""}`,
    );
  }

  async #ask(url: URL): Promise<Answer | undefined> {
    const { api, signal, longestPause = 90, pauseUnit = 1000 } = this.#settings;
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.#fetch(url).catch((cause: unknown) => {
        signal?.throwIfAborted();
        if (cause instanceof ForgeError) throw cause;
        if (attempt >= tries) {
          const said = cause instanceof Error ? describeCause(cause) : String(cause);
          throw new ForgeError("UNREACHABLE", `${api} could not be asked: ${said}`, { cause });
        }
        return undefined;
      });
      if (response?.ok === true) {
        return { value: await readJson(response, api), ...nextPage(response, url) };
      }
      if (response?.status === 404) return undefined;
      const pause = response === undefined ? attempt ** 2 : secondsToWait(response, attempt);
      if (pause === undefined || pause > longestPause || attempt >= tries) {
        throw explain(response, { api, pause });
      }
      await response?.body?.cancel();
      await sleep(pause * pauseUnit, undefined, signal && { signal });
    }
  }

  async #fetch(from: URL): Promise<Response> {
    const { signal } = this.#settings;
    let url = from;
    for (let followed = 0; followed <= redirectLimit; followed += 1) {
      const timeout = AbortSignal.timeout(answerTimeout);
      this.spent.calls += 1;
      const response = await fetch(url.href, {
        headers: this.#headers,
        redirect: "manual",
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      const target = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || target === null) return response;
      await response.body?.cancel();
      const next = URL.parse(target, url.href);
      if (next?.origin !== url.origin) {
        throw new ForgeError(
          "UNREACHABLE",
          `${url.origin} sends on to another address, which a token must not follow: ` +
            "name the forge by its own address.",
        );
      }
      url = next;
    }
    throw new ForgeError("UNREACHABLE", `${from.origin} redirects without end.`);
  }
}

/** Seconds until a question is worth asking again; `undefined` when it never is. */
function secondsToWait(response: Response, attempt: number): number | undefined {
  const { status, headers } = response;
  const asked = headers.get("retry-after");
  if (status === 429 || (status === 403 && asked !== null)) {
    const seconds = Number(asked ?? Number.NaN);
    if (Number.isFinite(seconds)) return Math.max(seconds, 0);
    const reset = Number(headers.get("ratelimit-reset") ?? Number.NaN);
    return Number.isFinite(reset) ? Math.max(reset - Date.now() / 1000, 1) : 60;
  }
  return status >= 500 ? attempt ** 2 : undefined;
}

function explain(
  response: Response | undefined,
  { api, pause }: { readonly api: string; readonly pause: number | undefined },
): ForgeError {
  const status = response?.status;
  if (status === 429 || (status === 403 && pause !== undefined)) {
    const when = pause === undefined ? "" : ` for ${Math.ceil(pause)} seconds`;
    return new ForgeError("RATE_LIMITED", `${api} answers no more questions${when}.`);
  }
  if (status === 401) {
    return new ForgeError("TOKEN_REFUSED", `${api} does not know the token: is it expired?`);
  }
  if (status === 403) {
    return new ForgeError(
      "TOKEN_REFUSED",
      `${api} refused what the token asked. It needs to read the project's merge or pull requests ` +
        "(GitLab: `read_api`; Gitea and Forgejo: `read:repository` and `read:issue`).",
    );
  }
  return new ForgeError("UNREACHABLE", `${api} answered with status ${status}.`);
}

/** Reads a capped answer. */
async function readJson(response: Response, api: string): Promise<unknown> {
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
function nextPage(response: Response, url: URL): { readonly next?: URL } {
  const link = /<([^<>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get("link") ?? "")?.[1];
  const next = link === undefined ? null : URL.parse(link, url.href);
  return next?.origin === url.origin ? { next } : {};
}

function describeCause(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
