import { z } from "zod";
import { ForgeError, type ForgeSettings } from "./forge.ts";
import { type PauseClock, systemClock } from "./pause-clock.ts";
import { describeRefusal, explain, nextPage, readJson, secondsToWait } from "./rest-answer.ts";

/** Milliseconds that an answer may take. */
const answerTimeout = 30_000;
const tries = 4;
const redirectLimit = 3;

/** An answer, and where the next page of it is. */
interface Answer {
  readonly kind: "answered";
  readonly value: unknown;
  readonly next?: URL;
}

type Refusal = Extract<Sent<unknown>, { kind: "refused" }>;

/** Statuses by which a forge says no to what was asked, and would again. */
const refusals: ReadonlySet<number> = new Set([400, 404, 405, 409, 422]);

const projectAnswer = z.object({
  id: z.number(),
  full_name: z.string().nullish(),
  path_with_namespace: z.string().nullish(),
});

/** What is sent along with a change. */
interface Change {
  readonly method: string;
  readonly body: string;
}

/** What a forge's REST API is asked with. */
export interface RestSettings extends ForgeSettings {
  readonly headers: Readonly<Record<string, string>>;
  /** The project's own address below the API's: `projects/mara%2Ftidepool`. */
  readonly project: string;
  /** What the token must be allowed to, in the forge's words. */
  readonly needs: string;
}

/** What came of something that was to be changed. */
export type Sent<Value> =
  | { readonly kind: "done"; readonly value: Value }
  /** The forge will not, by a rule of its own: status 400, 404, 405, 409 or 422. */
  | { readonly kind: "refused"; readonly status: number; readonly said: string };

/**
 * Reads and writes JSON of a forge's REST API. Server errors and broken connections are tried again three
 * times, a pause that the forge asks for is kept up to `longestPause` seconds. Redirects (a project
 * that was renamed) and next pages are followed within the API's own origin and nowhere else, since
 * the token goes along.
 */
export class RestClient {
  /** When the latest answer was asked for, by our clock, and its `Date`, by the forge's: milliseconds. */
  dated: { readonly sent: number; readonly second: number } | undefined;
  readonly #settings: RestSettings;
  readonly #clock: PauseClock;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(settings: RestSettings) {
    this.#settings = settings;
    this.#clock = settings.clock ?? systemClock;
    this.#headers = { accept: "application/json", "user-agent": "roast-bot", ...settings.headers };
  }

  /**
   * Makes sure that what was not found is missing from a project that is there, and returns its path, which
   * is another than the one asked for where it has moved.
   *
   * @throws {ForgeError} `NOT_FOUND` where the project itself is not.
   */
  async requireProject(): Promise<string> {
    const { api, path, project, needs } = this.#settings;
    const found = await this.read(project, projectAnswer);
    if (found !== undefined) return found.full_name ?? found.path_with_namespace ?? path;
    throw new ForgeError(
      "NOT_FOUND",
      `${api} knows no project ${path}, or the token may not see it (it needs ${needs}).`,
    );
  }

  /**
   * The one object at a path below the API's address; `undefined` where there is none (404).
   *
   * @throws {ForgeError} when the forge can't be asked or answers something else.
   */
  async read<Value>(path: string, schema: z.ZodType<Value>): Promise<Value | undefined> {
    const answer = await this.#read(this.#urlOf(path));
    return answer && this.#parse(answer.value, schema);
  }

  /**
   * Has something changed. Whoever sends it has to see to it that twice does no harm: where the answer
   * was lost it is sent again.
   *
   * @throws {ForgeError} when the forge can't be asked or answers something else.
   */
  async send<Value>(
    method: "POST" | "PATCH" | "PUT",
    path: string,
    { body, schema }: { readonly body: object; readonly schema: z.ZodType<Value> },
  ): Promise<Sent<Value>> {
    const answer = await this.#ask(this.#urlOf(path), { method, body: JSON.stringify(body) });
    return answer.kind === "refused"
      ? answer
      : { kind: "done", value: this.#parse(answer.value, schema) };
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
      const answer: Answer | undefined = await this.#read(next);
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

  async #read(url: URL): Promise<Answer | undefined> {
    const { api } = this.#settings;
    const answer = await this.#ask(url);
    if (answer.kind === "answered") return answer;
    if (answer.status === 404) return undefined;
    throw new ForgeError("UNREACHABLE", `${api} answered with status ${answer.status}.`);
  }

  async #ask(url: URL, change?: Change): Promise<Answer | Refusal> {
    const { api, needs, token, signal, longestPause = 90 } = this.#settings;
    const describe = async (response: Response) =>
      describeRefusal(await readJson(response, api).catch(() => undefined), token);
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.#fetch(url, change).catch((cause: unknown) => {
        signal?.throwIfAborted();
        if (cause instanceof ForgeError) throw cause;
        if (attempt >= tries) {
          const said = cause instanceof Error ? describeCause(cause) : String(cause);
          throw new ForgeError("UNREACHABLE", `${api} could not be asked: ${said}`, { cause });
        }
        return undefined;
      });
      if (response?.ok === true) {
        const value = await readJson(response, api);
        return { kind: "answered", value, ...nextPage(response, url) };
      }
      if (response !== undefined && refusals.has(response.status)) {
        return { kind: "refused", status: response.status, said: await describe(response) };
      }
      const said = response?.status === 403 ? await describe(response) : "";
      const pause =
        response === undefined
          ? attempt ** 2
          : secondsToWait(response, { attempt, said, now: this.#clock.now() });
      if (pause === undefined || pause > longestPause || attempt >= tries) {
        throw explain(response, { api, needs, pause, said, isAnonymous: token === undefined });
      }
      await response?.body?.cancel();
      await this.#clock.pause(pause * 1000, signal);
    }
  }

  async #fetch(from: URL, change?: Change): Promise<Response> {
    const { signal } = this.#settings;
    let url = from;
    for (let followed = 0; followed <= redirectLimit; followed += 1) {
      const timeout = AbortSignal.timeout(answerTimeout);
      const sent = this.#clock.now();
      const response = await fetch(url.href, {
        ...change,
        headers: { ...this.#headers, ...(change && { "content-type": "application/json" }) },
        redirect: "manual",
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      this.dated = { sent, second: Date.parse(response.headers.get("date") ?? "") };
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

function describeCause(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
