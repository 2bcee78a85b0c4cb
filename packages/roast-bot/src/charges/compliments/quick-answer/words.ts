import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  assertions: `review reviews reviewer answered answer answers quick quickly fast commit hour`,
  truths: [
    "A question was asked, and the answer was code, {f.minutes} on.",
    "It took {f.minutes} from the remark to the commit. Manners have been built on less.",
  ],
  stings: [
    "One almost hears the chair being pulled in.",
    "It is the speed of a person who had been expecting the question.",
  ],
};
