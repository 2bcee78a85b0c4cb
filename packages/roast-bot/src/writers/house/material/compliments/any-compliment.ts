/** What is true of anything that was merged, for a change of which nothing better is proven. */
export const anyCompliment: { readonly truths: readonly string[]; readonly stings: readonly string[] } = {
  truths: [
    "It was finished, signed and pushed into the light, at {clock} on a {weekday}, where people can see it.",
    "It is {added} that exist, on a {weekday}, under a real name.",
    "It got there. At {clock} it was in, under its own steam, with its title on straight.",
    "It did arrive, with {files} and its head up.",
  ],
  stings: [
    "Much in this world is better, and a good deal of that is still a draft.",
    "Perfection is in a branch somewhere, waiting for a name.",
    "The dev log cannot say the same, which is why we are here.",
    "It is more than can be said for this page, which is what the fuss is about.",
  ],
};
