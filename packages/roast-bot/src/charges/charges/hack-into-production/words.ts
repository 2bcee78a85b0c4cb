import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `hack hacks patch workaround mock moved moves move promoted promotes into production from
    test tests fixture code shipped ships`,
  headings: [
    "A desk for the {t.hack}",
    "The stunt man takes the lead",
    "A temporary measure, tenured",
    "The {t.hack} gets a pension",
  ],
  setups: ["The {t.hack}, at its new desk in {path}:", "From {path}, where it lives now:"],
  tellings: [
    "A {t.hack} is what gets people through to lunch. This {t.hack} has been given {f.moved} and a desk in the {t.place}.",
    "The {t.hack} used to hold up a wall in the wings. It has {f.moved} in the play.",
    "A {t.hack} is an excuse where it comes from. In the {t.place} it is the design, {f.moved} of it.",
    "The {t.hack} lived where such things are forgiven. It has {f.moved} and a view from the {t.place}.",
    "{f.moved} of {t.hack} stand in the {t.place}, where it is called architecture.",
  ],
  deadpans: [
    "It was a crutch, it was a good crutch, and it has been elected.",
    "The scaffolding stays up. It turns out to have been the house.",
    "What is forgiven in a fixture is saluted in a uniform.",
    "The {t.hack} has yet to hear that it was temporary.",
  ],
  kickers: [
    "A temporary thing is a permanent thing that is still shy.",
    "It is for the time being. So was the pyramid scheme, and so were the pyramids.",
    "It has the permanence of a tent with a postal address.",
    "It sends postcards to the fixtures.",
  ],
};
