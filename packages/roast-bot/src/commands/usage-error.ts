/**
 * The command line or the configuration is wrong, and no work was begun. The message says what
 * was expected, what was found and what to do; the process ends with 2.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code = "USAGE";
}

/** What an option says that it can't: what was expected, and what was found. */
export function refuseOption(option: string, expected: string, found: string): UsageError {
  return new UsageError(`${option}: expected ${expected}, found \`${found}\`.`);
}
