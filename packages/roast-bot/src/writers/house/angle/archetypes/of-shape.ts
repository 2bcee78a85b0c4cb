import type { Archetype } from "../archetype.ts";

/** Characters of changes whose proportions are the story. */
export const shapeArchetypes: readonly Archetype[] = [
  {
    name: "The Cartographer",
    thrivesOn: ["prose", "vague"],
    asides: [
      "The map has been drawn at a scale that requires folding.",
      "It shows the hill, the path and the regret, with contours.",
      "The legend explains the symbols, and there are plans for a legend to the legend.",
      "Where the map and the ground disagree, the ground has been given an appendix.",
    ],
    oneLiners: [
      "draws {f.plan-bulk.length} of map for {f.plan-bulk.source} of road, and is lost in the legend",
      "needs {f.plan-bulk.length} of {t.plan-bulk.name} to walk {f.plan-bulk.source}, and takes {commits} over it",
      "draws {added} of coast and lands on the {thing} by accident",
      "folds the plan, sits on it, and calls the crease the {thing}",
      "has a scale of a page to a step, and takes {commits} steps",
      "charts the {thing} in such detail that the sea is a footnote",
    ],
  },
  {
    name: "The Topiarist",
    thrivesOn: ["regrowth", "size"],
    asides: [
      "The shears have been out for a while and the hedge is up to the gutter.",
      "It has been pruned outward.",
      "Clippings were expected. Shoots were had.",
      "There is a peacock in there, the label says, and the label is in the peacock.",
    ],
    oneLiners: [
      "trims, says the label, and the hedge is {f.refactor-grew.grown} to the good",
      "prunes {deleted}, grows {added}, and calls it a trim",
      "goes at the hedge for {commits} and comes out with a cathedral",
      "takes a little off the {thing}, from the inside, outward",
      "cuts with the right hand and waters with {added}",
    ],
  },
  {
    name: "The Christener",
    thrivesOn: ["names", "loose-strings"],
    asides: [
      "The font is full and the queue of nouns goes round the church.",
      "It was named for an uncle who travelled.",
      "A name should say what a thing is. This one says that there is a thing.",
      "The parents wanted something short and were talked out of it by an adjective.",
    ],
    oneLiners: [
      "holds the {thing} over the font and says whatever is on the label",
      "names {files} in the order in which they cried",
      "gives the {thing} a name that needs a porter",
      "spends {added} on the child and its breath on the name",
    ],
  },
  {
    name: "The Freight Agent",
    thrivesOn: ["dependency", "generated"],
    asides: [
      "The manifest has a manifest.",
      "Somewhere in the hold is the thing that was ordered.",
      "It came by sea, with its family.",
      "A screw was wanted. The hardware shop has been delivered.",
    ],
    oneLiners: [
      "orders the {thing} and signs for {added}",
      "sends a whale, and in it, wrapped, the {thing}",
      "clears {files} through customs by standing in front of them",
      "moves {added} by the crate and opens a matchbox",
    ],
  },
  {
    name: "The Watchmaker",
    thrivesOn: ["tiny", "fixes"],
    asides: [
      "The loupe is in. The tweezers are warm. The part is somewhere on the cloth.",
      "A hair is moved, and a treatise follows on the moving of hairs.",
      "It ticks. It has been told at length why it ticks.",
      "The drawer of small screws has a preface.",
    ],
    oneLiners: [
      "moves a wheel the size of the {thing} and lectures the cathedral clock",
      "opens {files}, breathes on the {thing}, and lets the lid fall",
      "sets the {thing} by a hair and the record by a page",
      "needs {commits}, a loupe and an audience",
    ],
  },
  {
    name: "The Long-Distance Storyteller",
    thrivesOn: ["long-function", "giant", "prose"],
    asides: [
      "The candle is down to the saucer, and the hero is still putting on a boot.",
      "There is a comma coming. People in the back have seen it.",
      "It has a beginning and a middle, and the middle has a beginning.",
      "It is short of breath, and long of story.",
    ],
    oneLiners: [
      "begins with the {thing} and, {added} on, has the {thing} in sight",
      "tells it on a lungful of air, {added} deep, and faints",
      "has {files} of audience and the exits behind the story",
      "could end on the {thing}, and goes on to its childhood",
    ],
  },
  {
    name: "The Clockmaker’s Cousin",
    thrivesOn: ["sleeps", "haste", "night"],
    asides: [
      "If it is quiet for long, it must be over.",
      "Waiting is a strategy, in the sense that hoping is.",
      "It listens at the door, counts, and walks in.",
      "The race is fair: the runners are asked to stroll.",
    ],
    oneLiners: [
      "waits for the {thing}, and waits, and calls the silence a result",
      "times {files} with a sundial, indoors",
      "hears the {thing} on the stairs and puts out a chair",
      "solves the {thing} by looking away from it for a measured while",
    ],
  },
  {
    name: "The Wallpaper Hanger",
    thrivesOn: ["generated", "size", "copies"],
    asides: [
      "Behind the roses there is a wall, and on the wall there is a plan.",
      "It is a good deal of pattern. The wall is in there somewhere, holding it up.",
      "A roll went up where a nail had been asked for.",
      "The seam shows, to people who know seams.",
    ],
    oneLiners: [
      "covers the {thing} with {added} of roses and steps back",
      "hangs {added}, of which a wall is expected to form an opinion",
      "papers {files} in a waistcoat and loses the light switch",
      "brings {added} to a job with a nail in it",
    ],
  },
  {
    name: "The Tightrope Walker",
    thrivesOn: ["generic", "haste", "skipped-tests"],
    asides: [
      "The net is on order.",
      "A foot goes out, and the air has a look at it.",
      "The crowd looks up, with the expression of people who parked underneath.",
      "It is a matter of balance, and of keeping the eyes off the diff.",
    ],
    oneLiners: [
      "crosses on {added}, with the {thing} for a pole",
      "takes {commits} to reach the middle and bows there",
      "looks straight ahead, while the {thing} looks up",
      "walks {files} of wire and calls the wobble a flourish",
    ],
  },
  {
    name: "The Archaeologist",
    thrivesOn: ["generic", "dead-code", "regrowth"],
    asides: [
      "There is a layer of ash about halfway, which matches the log.",
      "With a soft brush and some tact, a decision comes to light.",
      "They seem to have worshipped it, or else to have kept tools there.",
      "The pottery is recent. The fingerprints in it are warm.",
    ],
    oneLiners: [
      "digs through {added} with a teaspoon and labels the {thing} ceremonial",
      "finds the {thing} where it fell, in the layer of {commits}",
      "dusts off {files} and dates them to this week",
      "puts the {thing} in a drawer marked unclear, with {added} beside it",
    ],
  },
];
