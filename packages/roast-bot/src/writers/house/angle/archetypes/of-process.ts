import type { Archetype } from "../archetype.ts";

/** Characters of changes whose log is the story. */
export const processArchetypes: readonly Archetype[] = [
  {
    name: "The Understudy",
    thrivesOn: ["reversal", "undone"],
    asides: [
      "Somewhere in the wings, the lead of the opening subject is still in costume.",
      "It is a cast of understudies, and they have begun to rehearse their farewells.",
      "The part has been played by so large a cast that the costume fits the furniture.",
      "In this theatre the stand-in has a stand-in.",
    ],
    oneLiners: [
      "plays {t.reversed-approach.from} on the way in, {t.reversed-approach.to} on the way out, and bows as both",
      "comes on as a {t.hack-into-production.hack}, learns the part, and is given the lead in the {t.hack-into-production.place}",
      "plays the lead in {commits}, in whatever costume is still warm",
      "knows the part, the other part and the {thing}, and takes the bow for them in {added}",
      "waits {commits} in the wings and goes on as the {thing}",
      "sings the {thing} in a borrowed coat, {added} too long in the sleeve",
    ],
  },
  {
    name: "The Weathervane",
    thrivesOn: ["reversal", "undone", "review"],
    asides: [
      "From a distance the turning looks like a plan.",
      "It points with great conviction, and it has great conviction to spare.",
      "A vane has a good view and firm opinions, in the plural.",
      "The roof is sound. It is the bird on it that keeps changing the subject.",
    ],
    oneLiners: [
      "has pointed at {t.reversed-approach.from} and at {t.reversed-approach.to}, each time with a straight arm",
      "faces the wind in {commits}, and means it to the compass point",
      "turns for {commits}, points at the {thing}, and calls it north",
      "spends {added} on the conviction and {deleted} on the turn",
      "has been right in {commits}, in turn",
    ],
  },
  {
    name: "The Basement Plumber",
    thrivesOn: ["fixes", "night"],
    asides: [
      "There is a wrench in the hall, and it has begun to feel like furniture.",
      "A tap closes here and opens on the floor beneath.",
      "The water is off. The water has heard that and is thinking it over.",
      "The neighbours have stopped asking and bought boots.",
    ],
    oneLiners: [
      "comes with {f.parade-of-fixes.fixes/fix/fixes} in the bag and owns the hammer",
      "comes for the {thing}, stays for {commits}, and leaves a bucket",
      "mends what it fits, and bills {added} for the boots",
      "follows the drip through {files} and finds a wrench with its own initials",
      "stops the {thing} with {added} and a thumb",
    ],
  },
  {
    name: "The Boomerang Thrower",
    thrivesOn: ["undone", "reversal", "regrowth"],
    asides: [
      "It flies well. It has the flight path of something that is coming back.",
      "The arm is excellent; it is the geometry that disappoints.",
      "The knees bend by instinct; the log explains the instinct.",
      "There it goes. And there it comes.",
    ],
    oneLiners: [
      "throws {f.done-and-undone.undone}, waits {f.done-and-undone.span}, and ducks",
      "lets go of the {t.reversed-approach.thing} in {f.reversed-approach.turns} and stands very still",
      "throws {added} out over the field and catches {deleted} on the ear",
      "says goodbye to the {thing} with real feeling, and keeps an arm up",
      "covers a distance of {commits} and lands at its own feet",
      "sends the {thing} out into the world, and keeps supper warm",
    ],
  },
  {
    name: "The Diplomat",
    thrivesOn: ["review", "vague"],
    asides: [
      "Treaties have been signed on thinner paper.",
      "It concedes with such grace that the territory hardly notices.",
      "A communiqué is issued for the retreat, with photographs.",
      "The talks are described as frank, which is what they call it when the furniture moves.",
    ],
    oneLiners: [
      "concedes {f.review-commits.additions} in {f.review-commits.commits} and describes the talks as cordial",
      "yields {deleted}, keeps the {thing}, and calls the border natural",
      "addresses the room in {commits} and agrees with the chair in {added}",
      "signs for {added} and reads the small print on the way out",
      "settles the matter of the {thing} with {commits} and a firm handshake",
    ],
  },
  {
    name: "The Mime",
    thrivesOn: ["vague", "tiny"],
    asides: [
      "The wall is very convincing. A word about the wall would be welcome.",
      "It says little, and it says it with its hands.",
      "The hush is eloquent, in the sense that it has to be filled in.",
      "Somebody in the crowd shouts a suggestion. It might be the wind.",
    ],
    oneLiners: [
      "performs {f.empty-subjects.additions} behind glass in {f.empty-subjects.commits}, and points at its throat",
      "leans on {added} of invisible wall, and the wall is git",
      "performs {commits} in white gloves and bows to the {thing}",
      "carries {added} up a flight of stairs made of air",
      "says it with {files}, and points at its throat",
    ],
  },
  {
    name: "The Sprinter",
    thrivesOn: ["haste", "tiny", "size"],
    asides: [
      "The tape is in the air, and so is the starter’s arm.",
      "It is quick off the mark. It has taken the mark along.",
      "The crowd had gone to buy a drink.",
      "A fine time, for a distance that is still being measured.",
    ],
    oneLiners: [
      "carries {added} over the line in {f.merged-in-minutes.minutes} and looks round for the course",
      "runs {added} in a personal best and asks where the track was",
      "crosses the tape with {files} in hand and a shoelace in {commits}",
      "is out of sight while the {thing} is still tying a shoe",
      "wins by {added} against a field that was having lunch",
    ],
  },
  {
    name: "The Sleepwalker",
    thrivesOn: ["night", "sleeps", "haste"],
    asides: [
      "It moves with great assurance and with its eyes shut.",
      "The advice is to let them walk. It is vague about stairs.",
      "The candle is out and the stairs are known by heart.",
      "There will be sand in the bed and {added} on the main branch.",
    ],
    oneLiners: [
      "crosses {files} in its slippers and wakes up on the main branch",
      "carries the {thing} along the gutter, {added} above the street, dreaming of stairs",
      "knows the way to the {thing} in the dark, and it shows",
      "rises, pushes {added}, and in its own opinion was in bed throughout",
    ],
  },
  {
    name: "The Ghostwriter",
    thrivesOn: ["machine"],
    asides: [
      "The voice is familiar. It is the voice of something that has read a great deal.",
      "Some sentences here were thought in a warm rack with the blinds down.",
      "It is a memoir, and the subject has been told about parts of it.",
      "The hand that held the pen has yet to tire, which explains the length.",
    ],
    oneLiners: [
      "puts down {added} in a borrowed voice and signs at the bottom, in small print",
      "dictates the {thing} to a machine and takes the stage for the applause",
      "tells a life in {commits}, some of which it was present for",
      "puts {added} on paper and the human on the cover",
    ],
  },
  {
    name: "The Furniture Mover",
    thrivesOn: ["size", "generated", "regrowth"],
    asides: [
      "The piano went through the window. The window is in a box somewhere.",
      "It is a small flat, seen from the pavement, and the lorry is still unloading.",
      "It is wrapped in blankets, and the labels are inside.",
      "The stairs are narrow, as stairs are when the order said *shelf*.",
    ],
    oneLiners: [
      "was booked for the {thing} and brings {added} up the stairs",
      "fits {added} through a door the width of its title",
      "unloads {files} on the pavement and asks which of them is the shelf",
      "carries out {deleted}, carries in {added}, and finds the cat in a box",
    ],
  },
];
