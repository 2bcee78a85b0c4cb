import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  assertions: `small commit commits none large each short`,
  truths: [
    "It is served in {f.commits}, and the largest helping is {f.largest}.",
    "{f.commits}, the largest with {f.largest}: bites, not banquets.",
    "{f.commits}, and the largest of them has {f.largest}. That is a courtesy to whoever reads them.",
    "It comes in {f.commits}, sliced thin: {f.largest} is the thickest.",
    "The work is cut into {f.commits} that fit on a screen, and {f.largest} is as large as they get.",
  ],
  stings: [
    "It is how a clever animal crosses a road.",
    "Small steps leave more footprints.",
    "A small step is easy to follow, also when it is sideways.",
    "It is the clearest possible record of changing one’s mind.",
    "The breadcrumbs are excellent. The forest is where one left it.",
    "Each of them is easy to read, like a ransom note.",
  ],
};
