/**
 * Asks the error itself: `isRetryable: false` forbids another attempt. An error that says nothing
 * may be retried, since the node's author asked for attempts.
 */
export function isRetryable(error: unknown): boolean {
  return !(
    typeof error === "object" &&
    error !== null &&
    "isRetryable" in error &&
    error.isRetryable === false
  );
}
