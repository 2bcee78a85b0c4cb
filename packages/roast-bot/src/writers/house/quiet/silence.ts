import type { QuietMaterial } from "./quiet-material.ts";

/** A roast of the silence: the list of merged pull requests is empty, and that is the exhibit. */
export const silence: QuietMaterial = {
  verdicts: [
    {
      name: "The Lighthouse Sitter",
      oneLiners: [
        "keeps the lamp clean, the log blank and the kettle warm",
        "watches the sea from {opens-day} to {closes-day} and reports that it is there",
        "sits by the lamp with {source} on the horizon and a biscuit",
      ],
    },
    {
      name: "The Conductor of Rests",
      oneLiners: [
        "raises the baton on a {opens-day} and lowers it on a {closes-day}, and the hall is deeply moved",
        "plays {source} from a page of rests",
        "bows to the violins, who have gone home, and to {source}, which has stayed",
      ],
    },
    {
      name: "The Snow Farmer",
      oneLiners: [
        "leaves the field of {source} as white as it was found, and sells the view",
        "sows on a {opens-day}, looks out on a {closes-day}, and admires the white",
        "keeps a barn for the harvest and, in the barn, an echo",
      ],
    },
    {
      name: "The Curator of Air",
      oneLiners: [
        "hangs {source} in an oak frame and asks you to stand back",
        "opens on a {opens-day}, closes on a {closes-day}, and dusts the nails",
        "insures the frame, the nail and the light on the wall",
      ],
    },
    {
      name: "The Patient Angler",
      oneLiners: [
        "has the chair, the flask and {source} in front of it, smooth as a plate",
        "casts on a {opens-day}, reels in on a {closes-day}, and compliments the water",
        "tells it as the story of the fish that stayed where it was",
      ],
    },
  ],
  titles: [
    "{archetype} at rest",
    "A quiet stretch, with {archetype}",
    "{archetype} and the view",
    "Still life with {archetype}",
    "What {archetype} heard",
    "{archetype}, unaccompanied",
  ],
  descriptions: [
    "The promise was broken, and {source} has an alibi: it was asleep.",
    "There is no entry, and little to roast. What follows is about the quiet.",
    "A broken promise, a blank list, a long look out of the window at {source}.",
    "The list for {source} is here in full. It fits.",
  ],
  sections: [
    {
      headings: [
        "A clear sky",
        "The view from here",
        "Listening",
        "On the quiet",
        "A page about a page",
        "The sound of it",
      ],
      sentences: [
        [
          "The promise was broken, so the bot put on its boots and went out to look for something to talk about.",
          "There is no entry in the dev log. The bot, which has a job to do, took a lantern and went down to {source}.",
          "A missed deadline has its price, and the price is that somebody reads the code aloud. The bot cleared its throat.",
          "This page was to be an entry. It is a broken promise, and a broken promise gets a reading.",
          "The bot came for an entry, and brought a spoon in case of a diff.",
        ],
        [
          "The aim was a fair aim: a word about the craft, from the hand that does it.",
          "The aim is modest and fair: some sentences in a log, for whoever reads it.",
          "The deal is simple and, as deals go, kind: say something about it.",
          "It asks for a paragraph. Postcards ask for as much, and postcards want a stamp.",
        ],
        [
          "From {opens-day} to {closes-day} the list, in full, says: {list-count}.",
          "The bot would like to know what went in between that {opens-day} and that {closes-day}. The answer of {source} is {list-count}.",
          "Between a {opens-day} and a {closes-day} there were {list-count} to look at in {source}. The bot looked at them for a long time.",
          "The count for {source} came back from the machine: {list-count}. The machine was asked whether it was well.",
        ],
        [
          "It is the cleanest diff the bot has met.",
          "It has a certain purity, of the kind that skiers look for.",
          "A clock could be heard, and a fly, and the fly’s opinion of the clock.",
          "It reads well. It reads like a lake.",
        ],
      ],
    },
    {
      headings: [
        "The log, such as it is",
        "A tour of the premises",
        "Highlights",
        "The evidence, at length",
        "In which the bot looks harder",
        "A walk round the lake",
      ],
      sentences: [
        [
          "In a normal case the log is told here as a story, with a hero, a hole and a ladder.",
          "Here the house would tell the log, commit by commit, with its hand on its heart.",
          "At this point there would be subjects, and remarks about the subjects.",
          "This is where a commit would say that it is sorry about a commit.",
        ],
        [
          "The hero has stayed in. The hole was left in the ground where it grew. The ladder is in the shed.",
          "The stage is swept. The prompter has the book open and is reading ahead.",
          "There is a chair, and there is a spotlight on the chair, and it is a good chair.",
          "The bot has chalked a cross on the boards to show where the hero would stand.",
        ],
        [
          "The best exhibit in the case is a list, and the best thing on the list is the margin.",
          "Held against the light, the list shows a watermark.",
          "As evidence goes it is light, easy to carry, and hard to argue with.",
          "The list has been read from top to bottom and, to be fair to it, from bottom to top.",
        ],
        [
          "It might be that greatness is going on in a branch, in the dark, like mushrooms.",
          "It may be a draft. It may be a holiday. It may be the noble art of looking at a wall.",
          "There are branches, perhaps, and on the branches, perhaps, there are birds.",
          "It could be that thinking took place. Thinking leaves a light track, and {source} is soft ground.",
        ],
        [
          "The bot does not judge. The bot is a cron job with a hat on.",
          "The bot has been told to roast, and has warmed the oven, and stands there in its mitts.",
          "A roast needs meat. The bot has laid the table, and looks at the parsley.",
          "The bot has opinions about tabs and has put them back in the drawer.",
        ],
      ],
    },
    {
      headings: [
        "Under the rug",
        "A further look, to be thorough",
        "Elsewhere",
        "Also not on the list",
        "In the dev log, too",
        "The other exhibit",
      ],
      sentences: [
        [
          "For balance, the bot had a look at the dev log itself.",
          "That leaves the page on which you are reading this.",
          "There was somewhere else to look, and it was near home.",
          "The other exhibit is the space that this text is standing in.",
        ],
        [
          "It too is restful. A pull request is a labour, but an entry is a paragraph and a nap.",
          "It would have held a paragraph. It would have held a picture of a lunch.",
          "A log that says *thought about it* is still a log. There are famous ones that say little else.",
          "An entry may be short. It may say that it rained. People have been quite happy with rain.",
        ],
        [
          "So the code is quiet and the log is quiet, and they are getting on.",
          "The quiet is, at least, consistent: the code agrees with the log, and the log agrees with the code.",
          "The deeds and the words are in step, like soldiers in bed.",
          "It is a rare log that is so up to date with its code.",
        ],
        [
          "It is a kind of harmony, and the bot would hum along if it had been given a note.",
          "There are monks who train for that.",
          "A metronome was heard in the distance. It was the heartbeat in the footer.",
          "Somewhere a cursor blinks, on and off, like a lighthouse in love.",
        ],
      ],
    },
    {
      headings: [
        "What the bot did instead",
        "Notes from the shore",
        "Notes of a quiet gathering",
        "The bot, left to itself",
        "An honest account of the interval",
      ],
      sentences: [
        [
          "The bot had come with adjectives, and has left them in the hall in a bucket.",
          "The bot had sharpened a remark about naming. It is for sale, hardly used by the standards of remarks.",
          "The bot had a joke ready about semi-detached brackets. It keeps.",
          "The bot had brought a ruler, and has measured the window sill.",
        ],
        [
          "It read the licence. It is a good licence, with a twist near the end.",
          "It looked at the licence and the licence looked back.",
          "It took a turn on the main branch, and the main branch bore it well.",
          "It counted the stars over {source}, and found them well spaced.",
        ],
        [
          "On the {closes-day} it checked the list for the sake of form. The form was fine.",
          "By {closes-day} it had begun to hum, and by the end of {closes-day} there were harmonies.",
          "On that {closes-day} a leaf fell. The bot noted it and felt seen.",
          "It was a {closes-day}, with light from the left, and the list lay in the light.",
        ],
        [
          "A roast needs something in the oven. The bot can point at the oven.",
          "The bot would have been fair. It would have found something kind to say about the brackets.",
          "A roast is a form of attention, and the attention is here, with its coat on.",
          "It was going to be a good roast, with parts for the children, and a bow at the end.",
        ],
      ],
    },
  ],
  compliment: {
    headings: [
      "In its favour",
      "A kind word",
      "What there is to love",
      "The good of it",
      "Praise, where it fits",
    ],
    sentences: [
      [
        "Be it said, and the bot means it: of what went in, the bot is very fond.",
        "Credit where it stands: the main branch of {source} is as stable as a table.",
        "In fairness, the quality of what went in is a thing of beauty.",
        "Praise is due, and gladly paid: it leaves the place as it found it.",
      ],
      [
        "{list-count}, and the list is in order.",
        "The list says {list-count}, and there is a calm in that which kings would envy.",
        "With {list-count} to its name, the list is a model of restraint.",
      ],
      [
        "It is the sort of quality that a start would put at risk.",
        "It will be a pity to spoil it, and the bot looks forward to that.",
        "The bot asks for a paragraph. A poor paragraph will do. The bot will be gentle with it.",
        "A commit could ruin it, and the bot has left the door open.",
      ],
    ],
  },
};
