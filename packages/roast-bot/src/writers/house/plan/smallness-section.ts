import type { Section } from "@mea-culpa/formats";
import { headingOf, paragraph, say, section, type Composition } from "./composition.ts";

/** Up to how many changed lines a change is so small that its size is the story. */
const small = 120;

/** What there is to say of a change with hardly anything in it. */
export function smallnessSection(composition: Composition): readonly Section[] {
  const { pullRequest } = composition.file;
  if (!pullRequest || pullRequest.additions + pullRequest.deletions > small) return [];
  const heading = headingOf(composition, { lines: headings });
  return section(heading, paragraph(smallLines.flatMap((lines) => say(composition, { lines }))));
}

const headings = [
  "On smallness",
  "Through the loupe",
  "To scale",
  "A word for small things",
  "The size of it",
  "Tweezers, please",
];

/** The lines of the section, sentence by sentence. */
export const smallLines: readonly (readonly string[])[] = [
  [
    "It must be said that there is little here to get hold of.",
    "The oven has been heated for a grape.",
    "The house has laid out the long knives, and the guest is a pea.",
    "A crowd has come, with banners, to look at a button.",
    "The bot put on its big boots for this, and is standing very still in them.",
  ],
  [
    "It brings {added}, which a person could learn by heart and recite at a wedding.",
    "It brings {added}. That would fit on a cake.",
    "The increase is {added}: a tattoo, on a wrist, in passing.",
    "With {added} to its name it could cross a border in a sock.",
    "It comes to {added}, and could hide in a coat.",
    "Its contribution is {added}, hand-carried.",
  ],
  [
    "There are changes that come with a band. This is more of a cough.",
    "There are changes that shake a house. This moved a cup, gently, away from the edge.",
    "It is the kind of change that a cat makes to a cushion.",
    "As revolutions go it took off its hat and waited to be served.",
    "It is like a letter that says: as I was saying.",
    "Some changes are a bridge. This is a pebble, moved with care.",
  ],
  [
    "And still it was given a branch, a title and a {weekday}.",
    "It got a number, like the great: {number}.",
    "It has the papers of a large change. They have been taken in at the waist.",
    "The title is {title}, and the title is the bulk of it.",
    "It went through the same gate as the elephants, at {clock}, and nodded to the keeper.",
  ],
  [
    "The guest is very small and sits on a cushion so as to be seen.",
    "Somebody cared, and that is awkward for a page like this.",
    "It would be easy to be cruel to it, and the house has put down the spoon.",
    "Look for the catch, and find a comma.",
    "It is spotless, in the way of plates that come back from the cupboard.",
  ],
  [
    "On a busy page it would have passed for a punctuation mark.",
    "As a harvest it is a modest sheaf, and there is a good photograph of it.",
    "It was what there was, so it is what there is, on a plate, with parsley.",
    "It stands here for a time in which something else was going on, or a nap.",
    "If it has a sin, it is to have been out alone, with the entry still in bed.",
  ],
  [
    "It can be read while the glasses are still being looked for.",
    "The ceremony is long and the cup is small, as with tea.",
    "We have walked round it with a lantern, and it did not take much of the road.",
    "If a diff can be shy, this diff is behind its mother.",
    "It leaves a mark the size of a mark, and thanks the waiter.",
    "A breath on a window has said as much, and in a nicer hand.",
  ],
  [
    "It would be a poor sort of roast that let it go for that, and here is the gravy.",
    "For its weight it has had a great deal of attention, and has begun to enjoy it.",
    "The house thanks it for coming and offers it a chair with armrests.",
    "It may go home. It may take the parsley.",
    "It will dine out on this, on a very small plate.",
    "Be that as it may, it was on the list, and the list was hungry.",
  ],
];
