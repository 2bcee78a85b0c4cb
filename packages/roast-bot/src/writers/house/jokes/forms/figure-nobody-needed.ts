import type { JokeForm } from "../joke-form.ts";

/** A quotient that nobody asked for, to the unit. */
export const figureNobodyNeeded: JokeForm = {
  name: "figure-nobody-needed",
  fit: ({ figure }) => (figure("lines-per-commit") ? 4 : 0),
  lines: [
    "That is {f.lines-per-commit} a commit, for those who buy by the metre.",
    "In fair shares, a commit gets {f.lines-per-commit} and goes to bed happy.",
    "Laid end to end it comes to {f.lines-per-commit} a commit, and somebody has to pick them up.",
    "The average commit weighs {f.lines-per-commit}. It lives in a textbook.",
    "At {f.lines-per-commit} a commit, the mileage is that of a tram.",
    "The going rate is {f.lines-per-commit} a commit. Haggling is welcome.",
    "{f.lines-per-commit} to the commit: a dry harvest, but the grapes are small.",
    "Per commit that makes {f.lines-per-commit}, which is about the width of a regret.",
    "The title has {f.title.characters}, for the crossword.",
  ],
};
