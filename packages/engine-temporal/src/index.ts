export {
  UnknownModuleError,
  ValueTooLargeError,
  WorkerLostError,
  WorkerUnreachableError,
} from "./errors.ts";
export { temporalRunner, type TemporalRunnerOptions } from "./temporal-runner.ts";
