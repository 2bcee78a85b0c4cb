import type { QuietMaterial } from "./quiet-material.ts";

/** A slot in which machines kept the house: said so, fondly, and blamed on nobody. */
export const machinesOnly: QuietMaterial = {
  verdicts: [
    {
      name: "The Honorary Conductor",
      oneLiners: [
        "steps out for air while the orchestra plays {list-count} by itself",
        "owns the baton, the tails and the applause for {list-count}",
        "lends the name of {source} to the band, and an ear to a sofa",
      ],
    },
    {
      name: "The Absent Landlord",
      oneLiners: [
        "has {list-count} seen to by the staff, who water themselves",
        "lets {source} to the machines, and they have put up shelves",
        "is spoken of warmly below stairs, on a {closes-day}",
      ],
    },
    {
      name: "The Passenger",
      oneLiners: [
        "sits in the back of {list-count} with a rug over the knees",
        "admires {source} as it goes by the window, on rails",
        "is driven from a {opens-day} to a {closes-day} and tips the engine",
      ],
    },
    {
      name: "The Lord of the Manor",
      oneLiners: [
        "hears of {list-count}, nods from the bath, and rings for toast",
        "keeps {source} for the view and a staff for the rest",
        "takes a turn in the garden while the gravel rakes itself",
      ],
    },
  ],
  titles: [
    "{archetype} and the staff",
    "While {archetype} was out",
    "{archetype}, served by hand",
    "The servants of {archetype}",
    "A visit to the house of {archetype}",
  ],
  descriptions: [
    "The promise was broken; the machines kept theirs, in {list-count}.",
    "There is no entry. There is a list, with {list-count} on it, in a machine’s clean hand.",
    "{list-count} went into {source} by the tradesmen’s entrance.",
  ],
  sections: [
    {
      headings: [
        "Below stairs",
        "The house is warm",
        "Somebody has been dusting",
        "The bell is answered",
      ],
      sentences: [
        [
          "The promise was broken, so the bot came round to see the house.",
          "There is no entry. The bot put on gloves and went to see what had been going on in {source}.",
          "A missed deadline brings the bot to the door, and the door was opened by a machine.",
          "A broken promise wants a roast. The bot went to fetch the meat, and met its own kind.",
        ],
        [
          "The promise itself is fair, in its way: a word about the craft, from the hand that does it.",
          "The idea was good and it stands: some words about it, for whoever reads.",
          "It is a modest thing that was promised, a paragraph with a person in it.",
        ],
        [
          "In {source}, between that {opens-day} and that {closes-day}, the list has {list-count}, and machines or version numbers are behind them.",
          "The list for {source} has {list-count}, by machines, or by version numbers that went up by themselves.",
          "From {opens-day} to {closes-day} there are {list-count} to count, and the hands on them are made of cron.",
        ],
        [
          "The bot has looked for a human in there, politely, under the furniture.",
          "The bot does not roast its own kind. It has to see them at conferences.",
          "The bot is on good terms with them. They take their boots off at the door.",
          "They do not drink, they do not sulk, and they were not asked to blog.",
        ],
      ],
    },
    {
      headings: [
        "A sample of the service",
        "From the daybook",
        "What the staff did",
        "The tray is brought in",
      ],
      sentences: [
        [
          "The book in the hall has them down in good handwriting. It begins with {bump}.",
          "Take {bump}, which is a sentence in which a number is the hero.",
          "There is {bump}, for instance, and it is as moving as it sounds.",
          "From the book: {bump}.",
        ],
        [
          "A number was small, and is large. It had been waiting for this.",
          "It says what it does, it does it, and it goes back to its hook.",
          "As prose it is spare. As gossip it is thin.",
          "It has a beginning and an end, and they differ in the minor digits.",
        ],
        [
          "There is also {bump-2}, in the same hand, with the same cheer.",
          "It is followed on the page by {bump-2}, like a spoon by a fork.",
          "{bump-2} stands under it, shoes polished.",
        ],
        [
          "To hold that against a person would be unkind, and to praise a person for it would be flattery.",
          "The maker of the promise was, as far as the list can tell, in a bath.",
          "The maker of the promise is out of the picture. A hat is in the picture.",
          "The hand that made the promise is clean, and in its pocket.",
        ],
        [
          "The house runs. Whoever comes home will ask what the humming is.",
          "It is how great houses end, and also how they stay very tidy.",
          "The lawn is cut. The silver is out. The dog has been told about the new major version.",
          "By lamplight, when the silver is put away, they are said to hum.",
        ],
      ],
    },
    {
      headings: ["Upstairs", "And the family", "The study", "A place is laid"],
      sentences: [
        [
          "Which leaves the study, where there is paper.",
          "The staff can do a great deal. They can’t write the entry.",
          "There is a desk upstairs, and on the desk there is a dev log, and in the dev log there is a space.",
        ],
        [
          "A machine could fill it. You are reading what happens.",
          "It would have taken a paragraph. The machines left the good chair free on purpose.",
          "They have sharpened the pencil. They have aired the room. They listen at the door.",
        ],
        [
          "An entry may be about a walk, or about the feeling of seeing {list-count} go by on rails.",
          "It could be about them. It could say that they are well.",
          "It could begin with the weather, which has its own versions.",
        ],
        [
          "The bot will keep the grate warm. It has been given a scuttle.",
          "The bot would read it aloud downstairs. They would stop what they are doing.",
          "The footer is lit. Somebody ought to be at home.",
        ],
      ],
    },
    {
      headings: [
        "A tour of the kitchens",
        "How it is done",
        "The round of the house",
        "With the staff, at cards",
      ],
      sentences: [
        [
          "They rise with the cron, they read the news from upstream, and they bring in what is ripe.",
          "The bell goes, a version is polished, and the bell goes.",
          "It begins with a knock. A parcel is at the door, and somebody signs for it in beautiful small print.",
          "The routine is strict: look, compare, raise a finger, put a number up by a notch.",
        ],
        [
          "They have views on ranges and carets, and play cards for pennies.",
          "They speak of {source} with warmth, as of a pony.",
          "They know the house in the dark. In the dark it is {source}, and it hums.",
          "They are devoted to {source}, which they call the young master.",
        ],
        [
          "The bot sat with them for a while. They showed it the cellar.",
          "The bot was given a chair and a brush for its coat, and felt at home.",
          "The bot asked what they thought of the family. There was a pause, and a fan came on.",
          "The bot stayed for supper. There was a broth, and it was up to date.",
        ],
        [
          "On the wall there is a portrait of a person at a keyboard. They dust it on a {closes-day}.",
          "There is a place laid for a human at the end of the table. On {closes-day} they turn the plate.",
          "They asked whether it was true that people write things down. The bot said that it had been promised so.",
          "They wanted to hear about the promise. The bot told it as a bedtime story, with voices.",
        ],
      ],
    },
  ],
  compliment: {
    headings: [
      "A reference for the staff",
      "What the house does well",
      "To whom it may concern",
      "Some kind words",
    ],
    sentences: [
      [
        "The bot is happy to put this in writing.",
        "Let it be said with warmth.",
        "A good word for the house.",
      ],
      [
        "It has {list-count} on the books, it is up to date, and it is a pleasure to visit.",
        "A house in which {list-count} are dealt with while the family is out is a house that somebody set up well.",
        "Whoever set these machines up chose well: {list-count}, and the shoes are by the door.",
      ],
      [
        "It takes skill to be so little needed.",
        "It would be a good place to write.",
        "Should they learn to keep a diary, there will be trouble.",
        "The bot asks, for a friend, whether there is a position.",
      ],
    ],
  },
};
