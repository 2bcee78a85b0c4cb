/** Why a journal cannot do what it is asked. */
export type JournalErrorCode =
  | "JOURNAL_TOO_NEW"
  | "JOURNAL_CORRUPT"
  | "RUN_EXISTS"
  | "RUN_UNKNOWN"
  | "RUN_IN_PROGRESS"
  | "GRAPH_CHANGED";

/** A journal that cannot be read, or a run that cannot be begun or taken up again. */
export class JournalError extends Error {
  override readonly name = "JournalError";
  readonly isRetryable = false;
  readonly code: JournalErrorCode;

  constructor(
    code: JournalErrorCode,
    { message, cause }: { readonly message: string; readonly cause?: unknown },
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
