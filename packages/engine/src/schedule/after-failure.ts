import { isRetryable } from "../retry/is-retryable.ts";
import { retryDelay } from "../retry/retry-delay.ts";
import type { RetryPolicy } from "../retry/retry-policy.ts";

/** What follows a failed attempt: another one after `delay` milliseconds, or the end. */
export type AfterFailure =
  | { readonly kind: "retry"; readonly delay: number }
  | { readonly kind: "give-up" };

/** Decides by the node's policy and by what the error says of itself. */
export function afterFailure({
  policy,
  attempt,
  error,
  random,
}: {
  readonly policy: RetryPolicy;
  readonly attempt: number;
  readonly error: unknown;
  readonly random: () => number;
}): AfterFailure {
  if (attempt >= policy.attempts || !isRetryable(error)) return { kind: "give-up" };
  return { kind: "retry", delay: retryDelay({ policy, attempt, error, random }) };
}
