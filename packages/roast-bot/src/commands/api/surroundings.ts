import { type GeneratorName, generatorNames } from "@mea-culpa/formats";
import type { AskingTerms } from "../../run/run-settings.ts";
import { nowFlag, readClock } from "../instants.ts";
import { refuseOption } from "../usage-error.ts";

/** What a function takes from the process it runs in unless it is told otherwise. */
export interface Surroundings {
  /** What relative folders start from; `process.cwd()` if absent. */
  readonly cwd?: string;
  /** Where tokens, keys and the folders of caches are looked up; `process.env` if absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The present, an instant in ISO 8601; the clock's if absent. */
  readonly now?: string;
  /** Ends the work early: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What a command line says of a function's options: all but what the process gives. */
export type FlagsOf<Options> = Omit<
  Options,
  Exclude<keyof Surroundings, "now"> | "consumers" | "warn"
>;

/** Fills in what was not told. Throws a `UsageError` where `now` is no instant. */
export function settleSurroundings(
  options: Surroundings,
): Required<Omit<Surroundings, "signal">> & Pick<Surroundings, "signal"> {
  const { cwd = process.cwd(), environment = process.env, now, signal } = options;
  signal?.throwIfAborted();
  return {
    cwd,
    environment,
    now: nowFlag(now, { now: readClock }),
    ...(signal !== undefined && { signal }),
  };
}

/** What types promise, and a program without them may break. Throws a `UsageError`. */
export function checkGenerator(name: GeneratorName): GeneratorName {
  if (generatorNames.includes(name)) return name;
  throw refuseOption("--generator", generatorNames.join(", "), name);
}

/** More drafts cost more than the best of them is better. */
export const mostTakes = 8;

/** Seconds. A model that takes longer than an hour for an answer takes longer than a day for a roast. */
export const longestModelTimeout = 3_600;

/** How a model is to be asked. Throws a `UsageError` where that is no number of drafts or seconds. */
export function checkAskingTerms({ takes, modelTimeout }: AskingTerms): AskingTerms {
  return {
    ...(takes !== undefined && { takes: checkWhole(takes, "--takes", mostTakes) }),
    ...(modelTimeout !== undefined && {
      modelTimeout: checkWhole(modelTimeout, "--model-timeout", longestModelTimeout),
    }),
  };
}

function checkWhole(value: number, option: string, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw refuseOption(option, `a whole number from 1 to ${most}`, `${value}`);
}
