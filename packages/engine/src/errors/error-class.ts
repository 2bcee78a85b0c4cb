import { FanOutError } from "./fan-out-error.ts";
import { RetryError } from "./retry-error.ts";
import { RetryableError } from "./retryable-error.ts";
import { TimeoutError } from "./timeout-error.ts";
import { UncloneableValueError } from "./uncloneable-value-error.ts";
import { WorkerDiedError } from "./worker-died-error.ts";

/** A class of errors, as registered for revival: found again by its name. */
export interface ErrorClass {
  readonly name: string;
  readonly prototype: Error;
}

/** The language's own classes and the engine's, which every run knows. */
export const knownErrorClasses: readonly ErrorClass[] = [
  Error,
  AggregateError,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
  FanOutError,
  RetryError,
  RetryableError,
  TimeoutError,
  UncloneableValueError,
  WorkerDiedError,
];
