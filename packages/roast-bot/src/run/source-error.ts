import type { FilePlace, Source } from "../promise/promise.ts";

/** A source that `roast-bot.yaml` names can't be read: where it is named; the cause says why. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly code = "SOURCE_UNREADABLE";
  readonly source: string;
  readonly place: FilePlace;
  readonly isRetryable: boolean;

  constructor({ name, place }: { readonly name: string; readonly place: FilePlace }, cause: Error) {
    super(cause.message, { cause });
    this.source = name;
    this.place = place;
    this.isRetryable = "isRetryable" in cause && cause.isRetryable === true;
  }
}

/** Does what reads a source, and says of whatever goes wrong where the source is named. */
export async function readingSource<Value>(
  { name, place }: Pick<Source, "name" | "place">,
  read: () => Promise<Value>,
): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (place === undefined || !(error instanceof Error)) throw error;
    throw new SourceError({ name, place }, error);
  }
}
