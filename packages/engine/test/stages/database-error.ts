/** An error with fields, as a database driver throws it. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly code = "42P01";
  readonly isRetryable: boolean;
  readonly retryAfter: number;
  readonly position: { readonly line: number; readonly seenAt: Date };

  constructor(
    message: string,
    { line, cause }: { readonly line: number; readonly cause: unknown },
  ) {
    super(message, { cause });
    this.isRetryable = line > 1;
    this.retryAfter = line * 10;
    this.position = { line, seenAt: new Date(0) };
  }
}

/** Three errors deep, with an aggregate at the bottom. */
export function databaseError(): DatabaseError {
  const bottom = new AggregateError([new RangeError("left"), "right"], "two of them");
  const middle = Object.assign(new TypeError("in between", { cause: bottom }), { errno: -2 });
  return new DatabaseError("relation does not exist", { line: 7, cause: middle });
}
