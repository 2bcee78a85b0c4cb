import { z } from "zod";
import { cleanLine } from "../change/clean-text.ts";
import { ForgeError, type ForgeSettings } from "./forge.ts";

/** How Octokit's errors look, as far as we read them; from HTTP answers and from GraphQL's own. */
const failure = z.object({
  status: z.number().optional(),
  message: z.string(),
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        type: z.string().optional(),
        message: z.string().default(""),
        path: z.array(z.unknown()).default([]),
      }),
    )
    .optional(),
  response: z
    .object({ headers: z.record(z.string(), z.unknown()).optional(), data: z.unknown().optional() })
    .optional(),
});

/** What GitHub could answer in spite of errors, under status 200; `undefined` where it is nothing. */
export function dataBesideErrors(error: unknown): unknown {
  const { data } = failure.safeParse(error).data ?? {};
  const repository = z.object({ repository: z.object({}) }).safeParse(data);
  return repository.success ? data : undefined;
}

/** What GitHub left out of an answer, by the errors beside it, and what to do if it is the token. */
export function explainMissing(error: unknown): string {
  const { errors = [] } = failure.safeParse(error).data ?? {};
  const parts = errors.map(({ message, path }) => {
    const part = path.findLast((step) => typeof step === "string");
    return cleanLine(part === undefined ? message : `${part}: ${message}`).slice(0, 200);
  });
  const isRefused = errors.some(({ message }) => /not accessible|scope/i.test(message));
  const remedy = isRefused
    ? " The token may lack “Pull requests: read”, or “Issues: read” for issues and labels."
    : "";
  return `GitHub left parts of its answer out (${[...new Set(parts)].join("; ")}).${remedy}`;
}

/** Whether GitHub gave up on the size of the answer rather than on the question. */
export function isTooMuch(error: unknown): boolean {
  const { status, errors, message } = failure.safeParse(error).data ?? {};
  if (status === 502 || status === 504) return true;
  const said = [message, ...(errors ?? []).map((one) => one.message)].join("\n");
  return /something went wrong while executing your query|timedout|MAX_NODE_LIMIT/i.test(said);
}

export function notFoundAtGitHub({ api, path }: ForgeSettings): ForgeError {
  return new ForgeError(
    "NOT_FOUND",
    `${api} knows no repository ${path}, or the token may not see it. A fine-grained token needs ` +
      "that repository among its own, with “Pull requests: read”; a classic one the scope `repo`.",
  );
}

/** Says in words what went wrong and what to do; a `ForgeError` is handed back as it is. */
export function explainGitHubError(error: unknown, settings: ForgeSettings): unknown {
  if (error instanceof ForgeError) return error;
  if (settings.signal?.aborted === true) return settings.signal.reason;
  const { api } = settings;
  const told = failure.safeParse(error).data;
  if (told === undefined) return error;
  const types = new Set((told.errors ?? []).map(({ type }) => type));
  if (types.has("NOT_FOUND")) return notFoundAtGitHub(settings);
  const headers = told.response?.headers ?? {};
  const isLimit =
    types.has("RATE_LIMITED") ||
    headers["x-ratelimit-remaining"] === "0" ||
    told.status === 429 ||
    /rate limit/i.test(told.message);
  if (isLimit) {
    const reset = Number(headers["x-ratelimit-reset"]);
    const seconds = Math.ceil(reset - Date.now() / 1000);
    const time = seconds > 0 ? ` for ${seconds} seconds` : "";
    return new ForgeError("RATE_LIMITED", `${api} answers no more questions${time}.`, {
      cause: error,
    });
  }
  if (told.status === 401) {
    return new ForgeError("TOKEN_REFUSED", `${api} does not know the token: is it expired?`, {
      cause: error,
    });
  }
  if (told.status === 403 || types.has("FORBIDDEN") || types.has("INSUFFICIENT_SCOPES")) {
    const said = told.errors?.[0]?.message ?? told.message;
    return new ForgeError(
      "TOKEN_REFUSED",
      `${api} refused what the token asked: ${said} It needs “Pull requests: read” ` +
        "(fine-grained and App tokens), `pull-requests: read` (workflows) or the scope `repo` (classic).",
      { cause: error },
    );
  }
  const said = told.errors?.[0]?.message ?? told.message;
  return new ForgeError("UNREACHABLE", `${api} could not be asked: ${said}`, { cause: error });
}
