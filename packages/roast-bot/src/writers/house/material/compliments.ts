import { findCompliment } from "../../../charges/registry.ts";
import type { ComplimentWords } from "../../../charges/rule.ts";
import { chargeSlots } from "../content/charge-slots.ts";
import type { CaseFile } from "../content/case-file.ts";
import type { Slots } from "../sentences/realise.ts";

/** The lines about a compliment with the slots of the exhibits that prove it. */
export interface PayableCompliment extends Omit<ComplimentWords, "assertions"> {
  readonly slots: Slots;
}

/** The compliments that can be paid, the one best proven first; what is true of any change last. */
export function findPayableCompliments(file: CaseFile): readonly PayableCompliment[] {
  const proven = file.pack.compliments.flatMap((compliment) => {
    const words = findCompliment(compliment.code)?.words;
    return words ? [{ ...words, slots: chargeSlots(file, compliment) }] : [];
  });
  return [...proven, { ...anyCompliment, slots: () => undefined }];
}

/** What is true of anything that was merged, for a change of which nothing better is proven. */
export const anyCompliment: Omit<PayableCompliment, "slots"> = {
  truths: [
    "It is in, since {clock} on a {weekday}, out in the light, where people can see it.",
    "It is {added} that exist, on a {weekday}, under a real name.",
    "It got there. At {clock} it was in, under its own steam, with its title on straight.",
    "It did arrive, with {files} and its head up.",
    "On a {weekday}, at {clock}, a thing that was an idea became a thing that is there.",
    "It has {files}, {added} and the nerve to be read by strangers.",
    "The {thing} is in the world, and the world has {added} to show for it.",
    "It stood up at {clock} on that {weekday} and let itself be counted: {added}.",
    "There is a {weekday} in it, and {files}, and a person who meant well.",
    "It put {added} where its title was.",
    "It came when it was called, on a {weekday}, and brought {files}.",
    "It made it, on a {weekday} at {clock}, with the {thing} on its back.",
  ],
  stings: [
    "Perfection is in a branch somewhere, waiting for a name.",
    "The dev log would like to be able to say the same, which is why we are here.",
    "The page you are reading can’t say as much, which is what the fuss is about.",
    "The rest is gravity.",
    "Statues have been put up for that, in the provinces.",
    "A good part of the world is still a draft, and some of that with reason.",
    "It is easy to laugh from the shore, and the shore is where we are.",
    "There are perfect diffs, but they live in people’s heads, with the sourdough.",
    "It is a start, and it would make a fine entry.",
    "A word about it in the log, and this page would be about the sea.",
  ],
};
