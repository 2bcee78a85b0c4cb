import { RetryError, type Outcome } from "@mea-culpa/engine";
import { redactSecrets } from "../secrets/redact-secrets.ts";
import { withoutCredentials } from "../git/git-error.ts";
import type { RunProblem } from "../audit/dev-log-state.ts";

/** Readers of a footer get one line of this length at most. */
const longestMessage = 300;

/**
 * What a failed node says to the readers of the heartbeat; nothing for any other outcome, since a
 * skipped node says only what the failed one has said. A fan-out speaks through its children.
 */
export function problemOf(outcome: Outcome): RunProblem[] {
  if (outcome.children !== undefined) {
    const stage = String(outcome.nodeId);
    return outcome.children.flatMap(problemOf).map((problem) => ({ ...problem, stage }));
  }
  switch (outcome.status) {
    case "tolerated":
    case "failed":
      return [problemFrom(String(outcome.nodeId), outcome.error)];
    case "cancelled":
      return [{ stage: String(outcome.nodeId), message: "the run was cancelled" }];
    case "succeeded":
    case "cached":
    case "skipped":
      return [];
  }
}

/** Of several attempts the last one tells; trouble with the promise is named as such. */
function problemFrom(stage: string, error: unknown): RunProblem {
  const last = error instanceof RetryError ? error.cause : error;
  const isConfiguration = last instanceof Error && "code" in last && last.code === "CONFIGURATION";
  return { stage: isConfiguration ? "configuration" : stage, message: publicMessage(last) };
}

/** The heartbeat is public: one line, and neither credentials nor secrets in it. */
export function publicMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [line = ""] = redactSecrets(withoutCredentials(message)).trim().split("\n");
  const said = line.trim() === "" ? "it failed without a word" : line.trim();
  return said.length > longestMessage ? `${said.slice(0, longestMessage)}…` : said;
}
