/** An option is wrong, and nothing was begun. The message says what is expected and what was found. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code = "USAGE";
}
