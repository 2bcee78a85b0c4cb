import type { RetryPolicy } from "./retry-policy.ts";

/**
 * Milliseconds to wait after failed attempt number `attempt`: exponential backoff up to the cap,
 * less a random share up to `jitter`. An error's own `retryAfter` is a floor that the cap does not
 * lower, because whoever sent it knows better. `random` gives numbers in [0, 1).
 */
export function retryDelay({
  policy,
  attempt,
  error,
  random,
}: {
  readonly policy: RetryPolicy;
  readonly attempt: number;
  readonly error: unknown;
  readonly random: () => number;
}): number {
  const backoff = Math.min(policy.cap, policy.delay * policy.factor ** (attempt - 1));
  const jittered = backoff * (1 - policy.jitter * random());
  return Math.max(jittered, retryAfterOf(error) ?? 0);
}

function retryAfterOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("retryAfter" in error)) return undefined;
  const { retryAfter } = error;
  return typeof retryAfter === "number" && Number.isFinite(retryAfter) ? retryAfter : undefined;
}
