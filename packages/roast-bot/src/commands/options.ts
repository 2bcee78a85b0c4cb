import { InvalidArgumentError, Option } from "commander";
import { longestModelTimeout, mostTakes } from "./api/surroundings.ts";

/*
 * Options that several commands have. What a value may be is checked by the functions that
 * programs call, too, so that a script and a program are refused the same; what can only be said
 * of a command line (choices, exclusions, numbers) is commander's.
 */

export function devLogOption(description = "the dev log's repository"): Option {
  return new Option("--dev-log <dir|url>", description);
}

export function nowOption(description = "take this for the present"): Option {
  return new Option("--now <instant>", description);
}

export function signedByOption(): Option {
  return new Option(
    "--signed-by <key>",
    "whose signature the bot's commits must have: a file of allowed signers, or a fingerprint",
  );
}

export function writerOption(): Option {
  return new Option(
    "--writer <writer>",
    "who drafts: house, anthropic:MODEL, openai:MODEL, github:MODEL or openai-compatible:URL#MODEL",
  );
}

export function refereeOption(description: string): Option {
  return new Option("--referee <model>", description);
}

/** What judges the sentences that a model's roast argues. */
export const judgingReferee =
  "the model that judges what a roast argues; the writer's own if absent";

export function takesOption(): Option {
  return new Option(
    "--takes <number>",
    "how many drafts a model writes, the best of which is taken",
  ).argParser(wholeNumber({ least: 1, most: mostTakes }));
}

export function modelTimeoutOption(usual = "180"): Option {
  return new Option(
    "--model-timeout <seconds>",
    `how long a model may take for one answer; ${usual} if absent`,
  ).argParser(wholeNumber({ least: 1, most: longestModelTimeout }));
}

/** An option that may be given several times. */
export function repeatableOption(flags: string, description: string): Option {
  return new Option(flags, `${description} (repeatable)`)
    .argParser<readonly string[]>((value, before) => [...before, value])
    .default([], "none");
}

/** A parser of whole numbers of a range, both ends included. */
export function wholeNumber({
  least,
  most,
}: {
  readonly least: number;
  readonly most: number;
}): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}
