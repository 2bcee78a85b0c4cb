import type { Reaction } from "../reaction.ts";

/** Remarks on repairs, on repairs of repairs, and on repairs larger than the damage. */
export const fixReactions: readonly Reaction[] = [
  {
    fit: ({ verb, thing }) => (verb === "fix" && thing ? 5 : 0),
    lines: [
      "The {thing} had been standing there very still, hoping to be taken for furniture.",
      "A small funeral for the {thing}. {deleted} attended.",
      "Whoever left the {thing} there had good access.",
      "The plot needed a villain, and the {thing} was free on a {weekday}.",
      "{clock}. The {thing} is awake and wants a glass of water.",
      "The {thing} receives {added} and a stern look.",
      "The {thing} is talked down from the ledge. Negotiations took {gap}.",
      "{files} opened, so that the {thing} can be closed.",
      "An honest subject. The {thing} was hoping for a vaguer word.",
      "The {thing} pleads guilty to spare the family.",
      "Somewhere in there, the {thing} had been holding its breath.",
      "The {thing} stops being theoretical at {clock}.",
      "Enter the {thing}, pursued by {added}.",
      "The {thing} had been getting by on charm.",
      "{gap} of peace. The {thing} ends it.",
      "The {thing} gets {added}. It had hoped for a card.",
      "To mend a {thing} is to have met it socially.",
      "The {thing} has been asked to leave the premises quietly.",
      "It says the {thing}. It means the {thing} and its circle of friends.",
      "The {thing} is sorry. The diff is sorrier, by {added}.",
    ],
  },
  {
    fit: ({ verb }) => (verb === "fix" ? 3 : 0),
    lines: [
      "Filed under repairs. The paint is still wet.",
      "{added} of apology, in capitals.",
      "A subject that knows what it did.",
      "The diff says {added}. The fingers say please.",
      "Repairs, {clock}, bring your own ladder.",
      "The road is mended with {added} taken from the pavement.",
      "{added} in, {deleted} out, and a look that says we shall keep this to ourselves.",
      "It looks left, it looks right, mends the {thing}, and walks on as if from church.",
      "{gap} on the road, and somebody is kneeling by the wheel.",
      "A plumber's invoice in the form of a diff: {added}, parts and labour.",
    ],
  },
  {
    fit: ({ verb, nth }) => (verb === "fix" && nth >= 2 ? 6 : 0),
    lines: [
      "The verb is on familiar terms with this branch.",
      "In the tradition of its elders.",
      "The repairs have begun to form a queue.",
      "The series continues; the {thing} plays itself.",
      "The queue at the workshop reaches the {thing}.",
      "The verb has a season pass.",
      "The {thing} had seen what happened to the others, and went quietly.",
      "Same workshop, new noise: the {thing}.",
      "The workshop punches the loyalty card beside the word {thing}.",
      "{gap} of optimism, by the clock. The {thing} kept the receipt.",
      "The {thing} makes its excuses. They are {added} long.",
      "Enter the {thing}, which had been queueing with great patience.",
    ],
  },
  {
    fit: ({ verb, exhibit }) => (verb === "fix" && exhibit.additions >= 60 ? 7 : 0),
    lines: [
      "{added}. Whatever it was must have had tenants.",
      "{added}. Armies have crossed rivers with so long a rope.",
      "A small word, a weight of {added}, and the customs officer would like a chat.",
      "At {added}, the bandage is wearing the patient.",
      "{added} to mend the {thing}. The {thing} will want a gate, a dog and a view.",
      "Some repairs come with a screwdriver. This one comes with {added} and a crane.",
    ],
  },
  {
    fit: ({ verb, exhibit }) =>
      verb === "fix" && exhibit.additions + exhibit.deletions <= 4 && exhibit.additions > 0 ? 7 : 0,
    lines: [
      "{added}. A short walk from despair to bed.",
      "{added}. It is the small hinges that squeak.",
      "{added}, which is what the {thing} wanted and was too proud to say.",
      "{added}. The search party that found them is off camera.",
      "{added}. Marriages have turned on such words.",
    ],
  },
];
