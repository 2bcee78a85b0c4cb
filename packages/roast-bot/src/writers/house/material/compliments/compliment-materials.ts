import type { ComplimentMaterial } from "../compliment-material.ts";

/** The lines of each compliment that a detector can pay. */
export const complimentMaterials: readonly ComplimentMaterial[] = [
  {
    code: "tests-against-code",
    truths: [
      "Whoever put {f.tests} of {=tests} beside {f.source} of {=source} has met the world.",
      "{f.source} of {=source}, {f.tests} of {=tests}: a small town with a very good fire brigade.",
      "The {=tests} take {f.tests} to go through {f.source} of {=source}, and they wear gloves.",
      "{f.tests} of {=tests} stand against {f.source} of {=source}. Somebody wanted to know.",
      "There are {f.tests} of {=tests} in here, for {f.source} of {=source}, and they keep good manners.",
      "The {=tests} come to {f.tests} and the {=source} to {f.source}, and that is the right way round.",
      "Against {f.source} of {=source} it fields {f.tests} of {=tests}, in clean shirts.",
      "{f.tests} of {=tests}, which is {f.percent} of the {=source} in their care. It is beautiful, and it holds.",
      "For the {f.source} of {=source} there are {f.tests} of {=tests}, and they read like a person who has been hurt and has learned to write it down.",
    ],
    stings: [
      "The moat is lovely. There is talk of a castle.",
      "The understudies know the play.",
      "It is how people cross a bridge that they have met the builder of.",
      "They had to be good: they are the part that knows what the rest is for.",
      "It is as if the passenger had brought the brakes.",
      "The witness is in fine shape. It makes the rest of the room look tired.",
      "What that hand could do with the rest of it is a pleasant thought.",
      "It takes a certain kind of driver to fit that kind of bumper.",
      "A safety net of that quality raises an eyebrow at the trapeze.",
      "They guard {=source} the way some people guard a sleeping relative.",
      "The bodyguards are excellent, which says something about the neighbourhood.",
    ],
  },
  {
    code: "net-deletion",
    truths: [
      "It leaves {f.gone} fewer to feed, and that is the kindest thing a branch can do.",
      "At the end of it there are {f.gone} fewer to look after, and that is the purest gift a branch can bring.",
      "{f.deleted} of {=source} leave and {f.added} arrive. The house is lighter, by subtraction.",
      "It takes out {f.deleted} and puts back {f.added}: a rare and lovely direction.",
      "{f.gone} of {=source} are gone for good, and they are not missed.",
    ],
    stings: [
      "The quiet part of the change is the best part of it.",
      "Some of them even predate the branch.",
      "The best of it is what is not there, which can be said of few gifts.",
      "It turns out the statue was in the marble, and the marble was in the way.",
      "If it had gone on for another commit, there might have been peace.",
    ],
  },
  {
    code: "documented",
    truths: [
      "{path} has {f.lines} of {=documentation} that a stranger could live by.",
      "In {path} somebody took {f.lines} to be kind to a stranger.",
      "It explains itself: {f.lines} in {path}, in sentences.",
      "There are {f.lines} of {=documentation} in {path}, put down beside the code, while it was warm.",
      "{path} grows by {f.lines}, so that a stranger may find the door.",
      "{f.lines} go into {path}: an explanation, in the place where people look for explanations.",
    ],
    stings: [
      "It is so clear that a reader begins to worry about the machine.",
      "There are people who order the headstone, too, while the light is good.",
      "It speaks of the code as people speak of a friend to the police.",
      "It is candid about what it does. It is tactful about why.",
      "The reader is taken by the hand and told where to step.",
      "There is a great deal in it about what to avoid.",
    ],
  },
  {
    code: "small-commits",
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
  },
  {
    code: "root-fix",
    truths: [
      "The cure is {f.source} of {=source}, and it brings {f.tests} of proof that it took.",
      "It is {f.source} to the point, with {f.tests} standing by. That is how it is done.",
      "{f.source} of {=source} where it hurt, and {f.tests} to say so: a model of its kind.",
    ],
    stings: [
      "It makes the road that led there look longer, but that is what destinations do.",
      "One only wonders what the rest of it was doing in the meantime.",
      "The surgeon is superb. The waiting room is a matter of record.",
    ],
  },
  {
    code: "one-thing",
    truths: [
      "{f.added} in {f.files}, about a single matter, and then silence: it has manners.",
      "It does what it says in {f.added} and {f.files}, and stops.",
      "{f.files}, {f.added}, a single idea: it leaves by the door it came in.",
      "It touches {f.files}, adds {f.added}, and goes home. Restraint is a skill.",
    ],
    stings: [
      "It is a haiku, reviewed by a brass band.",
      "There was so little to say that we have had to say it at length.",
      "It almost got away, for want of somewhere to grab it.",
      "Its modesty makes the case against it feel like bullying, and we press on.",
    ],
  },
  {
    code: "quick-answer",
    truths: [
      "A question was asked, and the answer was code, {f.minutes} on.",
      "It took {f.minutes} from the remark to the commit. Manners have been built on less.",
    ],
    stings: [
      "One almost hears the chair being pulled in.",
      "It is the speed of a person who had been expecting the question.",
    ],
  },
  {
    code: "telling-subjects",
    truths: [
      "The log is {f.commits} long and says what it is about, like a decent witness.",
      "A reader can follow it by the subjects: {f.commits}, lit from inside.",
      "There are {f.commits} whose subjects do their job, in the rain.",
      "Of {f.commits} the subjects are clear, and clear is kind.",
      "{f.commits}, and the subjects say what they do. It is the reason this story could be told at all.",
      "The subjects are a pleasure: {f.commits}, and a child could follow them in the dark.",
      "It says what it is doing, {f.commits} in a row, in plain words.",
    ],
    stings: [
      "It helps the defence as well, though not here.",
      "With a log like that, a roast carves itself.",
      "Villains in films explain themselves in the same way, at the same point.",
      "It leaves the writer of such pages with little to make up.",
      "Honesty of that order is rare, and in this case self-incriminating.",
      "A vaguer hand would have got away with it.",
      "The log can be read from end to end, which is how we come to be here.",
    ],
  },
  {
    code: "debt-removed",
    truths: [
      "It pays back {f.marks/to-do/to-dos}, which somebody else had signed for.",
      "{f.marks/to-do/to-dos} go out with it, paid in full.",
    ],
    stings: [
      "Whether it has opened a new account is a matter for the sections above.",
      "One cleans most thoroughly when guests have been announced.",
    ],
  },
  {
    code: "reason-given",
    truths: [
      "Before the diff there is a description, {f.words} of it, and it says why.",
      "It gives its reasons, in {f.words}, before anybody asked. That is kindness.",
      "The description has {f.words} and they say why, which is the part that can’t be read from a diff.",
      "{f.words} of why, up front, where a reader needs them.",
    ],
    stings: [
      "Reasons age well. It is the code that goes off.",
      "It is a good argument. One is curious to see what it is for.",
      "The case for the defence is so well put that it took a diff to lose it.",
      "The letter is better than the parcel, but it is a good letter.",
    ],
  },
  {
    code: "telling-title",
    truths: [
      "It is called {title}, and that is what it is. Cats are named in a hurry.",
      "{title}: at {f.words}, a title that a stranger could order from.",
      "As titles go, {title} is plain, warm and to the point.",
      "It took {f.words} to say it, and they were the right way up.",
      "The title has {f.words} and they are the right ones.",
      "In {f.words} the title says what this does, and sits down. It is an art.",
      "{f.words} in the title, and the reader is in the picture.",
    ],
    stings: [
      "The rest of the talking is done by the diff.",
      "It is the part to read aloud with the lights on.",
      "Titles like that are how people end up in rooms like this.",
      "The label is fit for a better jar.",
      "It is downhill from there, but the view is honest.",
      "It sets an expectation, and the expectation waits by the window still.",
      "A good sign by the door helps people find the trouble.",
    ],
  },
];
