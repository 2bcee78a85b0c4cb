import type { ChargeMaterial } from "../charge-material.ts";

/** Checks that are switched off: types, lints, tests; and tests that sleep. */
export const checkMaterials: readonly ChargeMaterial[] = [
  {
    codes: ["ignored-types"],
    headings: [
      "A word with the {=type} checker",
      "The masked ball in {file}",
      "Papers, please, {file}",
      "{t.marker}, a love story",
    ],
    setups: [
      "The checker raised a hand in {path}. This is what it was told:",
      "In {path} there is a conversation between a human and a machine, and it ends here:",
      "{path}, where the paperwork stops:",
      "Something in {path} declined to give its name:",
    ],
    tellings: ["{t.marker}, says {file}, and the barrier goes up."],
    deadpans: [
      "{t.marker}: the universal solvent, and the reason for the stain on the floor.",
      "A shape goes in. What comes out is a rumour.",
      "The checker was asked to look at the ceiling, and it has a lovely ceiling.",
      "It is a vow that it will be fine, made by a party on its way out of the door.",
      "The machine is told to relax, in the tone that makes machines sit up.",
      "Here {t.marker} does what a hand over a mouth does.",
    ],
    kickers: [
      "Seen in this change: {f.places/check/checks}, with a straight face.",
      "Behind that mask there may be a fish.",
      "There is trust, and there is this, which is spelled the same.",
      "The {=type} went for a walk and left a note with {t.marker} on it.",
      "At {f.places/check/checks}, the checker has asked for a desk by the window.",
    ],
  },
  {
    codes: ["ignored-lints"],
    headings: [
      "The housekeeper has left the building",
      "A note to the {=linter} in {file}",
      "{t.marker}, with regards",
      "The house rules, by {file}",
    ],
    setups: [
      "There were rules in {path}. There is also this:",
      "{path} has sent the housekeeper home:",
      "The rule book, as left on the table in {path}:",
      "Somebody in {path} took the sign off the lawn:",
    ],
    tellings: ["{t.marker}, it says in {file}, and the grass bows."],
    deadpans: [
      "It is a diplomatic pouch for commas.",
      "A rule is a rule, and here it meets its owner.",
      "{t.marker} is a resignation letter, brief and rather fine.",
      "The smoke alarm has been asked whether it has considered other careers.",
      "It does not say why. It says it with authority.",
    ],
    kickers: [
      "It is said with the confidence of a person who parks diagonally.",
      "The rule was there for a reason, and the reason has been shown the garden.",
      "A lawn can be kept perfect by declaring it a field.",
      "It is quiet. Somewhere a {=linter} is reading a book.",
    ],
  },
  {
    codes: ["skipped-tests"],
    headings: [
      "The witness who was sent home",
      "Quiet in {file}",
      "{t.marker}, and the birds stop singing",
      "A vacant seat in {file}",
    ],
    setups: [
      "In {path} somebody knew something:",
      "There is a witness in {path}, and it has been told to take a nap:",
      "The register of {path}, with an absence:",
      "An absence, in {path}, with a doctor’s note:",
    ],
    tellings: ["{f.places} in {file} have gone to the seaside."],
    deadpans: [
      "Call it sick, call it shy: it is a {=test} with an alibi.",
      "{t.marker} is how to say shush to something that is about to speak.",
      "The {=test} is fine. It is in bed with a damp cloth.",
      "The thermometer disagreed with the patient, and the patient had seniority.",
      "It was going to say something, and it has been sent to the country, to friends.",
    ],
    kickers: [
      "It is green, in the way that a lawn is green when the mole has been paid.",
      "It may come back when it feels calm, or when the code does.",
      "What it knew, it knows still.",
      "One imagines it in there, hands on the glass.",
      "There is a kind of confidence that is made of cotton wool.",
    ],
  },
  {
    codes: ["deleted-tests"],
    headings: ["The chairs", "Whatever happened to the {=tests}", "A short list of absences"],
    setups: [
      "These used to stand in {path}, and speak:",
      "From the earlier {path}, in happier times:",
      "Missed by few, from {path}:",
    ],
    tellings: ["{f.tests} went out with the bathwater."],
    deadpans: [
      "The code grew up. Its {=tests} moved out.",
      "They were curious, and curiosity was shown the garden.",
      "The jury was fine; it was a matter of chairs.",
    ],
    kickers: [
      "{f.tests}, and a wish for a forwarding address.",
      "The remaining ones have noticed, and are being very positive.",
      "What they checked is still there. It has loosened its tie.",
    ],
  },
  {
    codes: ["sleeps-in-tests"],
    headings: [
      "A nap in {file}",
      "Waiting for {file}",
      "The long pause in {file}",
      "{t.call}, a meditation",
    ],
    setups: [
      "Something in {path} takes its time. It takes ours as well:",
      "The practice, as practised in {path}:",
      "{path} has heard that good things come:",
      "In {path} the clock is in charge:",
    ],
    tellings: ["{file} waits, and opens an eye."],
    deadpans: [
      "It is not waiting for something. It is waiting for long enough.",
      "{t.call}, because the race is fair if the runners sit down.",
      "This is how to find out whether the kettle boils: by leaving the kitchen.",
      "There is an event, and there is a pause, and there is a hope that they have met.",
      "The {=tests} close their eyes and count, as children do, with the same faith in the result.",
    ],
    kickers: [
      "That is {f.sleeps/sleep/sleeps}, with a blanket.",
      "On a tired machine it is a coin; on a fresh machine it is a coin and a wait.",
      "The number was found by experiment, and the experiment is still going on.",
      "Patience is a virtue. As a synchronisation primitive it has its critics.",
    ],
  },
];
