/**
 * Asks the error itself: only `isRetryable: true` allows another attempt. What says nothing (a missing
 * file, a bug) would most likely fail in the same way again.
 */
export function isRetryable(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "isRetryable" in error &&
    error.isRetryable === true
  );
}
