import { cleanLine } from "../change/clean-text.ts";
import { ForgeError, type ForgeSettings } from "./forge.ts";

/** One of GraphQL's own errors, as far as we read them. */
interface GitHubProblem {
  readonly type?: string | undefined;
  readonly message: string;
  readonly path: readonly unknown[];
}

/** What a token must be allowed to. */
export const tokenNeeds =
  "“Pull requests: read” (fine-grained and App tokens), `pull-requests: read` (workflows) or the scope `repo` (classic)";

/** What GitHub left out of an answer, by the errors beside it, and what to do if it is the token. */
export function explainMissing(errors: readonly GitHubProblem[]): string {
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
  if (!(error instanceof ForgeError)) return false;
  const { status, message } = error;
  if (status === 502 || status === 504) return true;
  return /something went wrong while executing your query|timedout|MAX_NODE_LIMIT/i.test(message);
}

function notFoundAtGitHub({ api, path }: ForgeSettings): ForgeError {
  return new ForgeError(
    "NOT_FOUND",
    `${api} knows no repository ${path}, or the token may not see it. A fine-grained token needs ` +
      "that repository among its own, with “Pull requests: read”; a classic one the scope `repo`.",
  );
}

/** Says in words what it means that there is no repository in an answer, and what to do. */
export function explainErrors(
  errors: readonly GitHubProblem[],
  settings: ForgeSettings,
): ForgeError {
  const { api } = settings;
  const types = new Set(errors.map(({ type }) => type));
  const said = errors.map(({ message }) => message).join("; ");
  if (errors.length === 0 || types.has("NOT_FOUND")) return notFoundAtGitHub(settings);
  if (types.has("RATE_LIMITED") || /rate limit/i.test(said)) {
    return new ForgeError("RATE_LIMITED", `${api} answers no more questions.`);
  }
  if (types.has("FORBIDDEN") || types.has("INSUFFICIENT_SCOPES")) {
    return new ForgeError(
      "TOKEN_REFUSED",
      `${api} refused what the token asked (${cleanLine(said)}): it needs ${tokenNeeds}.`,
    );
  }
  return new ForgeError("UNREACHABLE", `${api} could not be asked: ${cleanLine(said)}`);
}
