import type { Sentence } from "@mea-culpa/formats";
import { say, type Composition } from "./composition.ts";

/** Names the pull request: by way of the broken promise where one is proven, plainly otherwise. */
export function introduction(composition: Composition): readonly Sentence[] {
  const promised = say(composition, { lines: composition.plan.promises });
  return promised.length > 0 ? promised : say(composition, { lines: plainIntroductions });
}

/** Introductions for a roast that nobody owed anything for. */
export const plainIntroductions: readonly string[] = [
  "On the table there is {pull}, and a lamp.",
  "The subject is {pull}, which has been read to the end.",
  "This is about {pull}, which was read with tea.",
  "Here is {pull}, held up to the window.",
  "The exhibit is {pull}. Please hold it by the edges.",
  "A chair, please, for {pull}.",
];
