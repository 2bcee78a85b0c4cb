import { charges } from "../../../charges/registry.ts";
import type { ChargeWords } from "../../../charges/rule.ts";
import type { Theme } from "../angle/archetype.ts";

/** The lines about a charge. */
export type ChargeLines = Omit<ChargeWords, "assertions">;

/** The lines of a charge: its own, else those of a charge of the same theme, else general ones. */
export function findLines(code: string, theme: Theme): ChargeLines {
  const told = charges.filter(({ words }) => words);
  const rule =
    told.find(({ meta }) => meta.code === code) ?? told.find(({ meta }) => meta.theme === theme);
  return rule?.words ?? genericLines;
}

/** What can be said of anything that has been found. */
export const genericLines: ChargeLines = {
  headings: [
    "A closer look at {file}",
    "Found in {file}",
    "The matter of {file}",
    "About {file}",
    "A small thing in plain sight",
    "The part with the torch",
  ],
  setups: [
    "From {path}, as it stands:",
    "This is from {path}, with its context, since this is the context:",
    "In {path} a visitor meets this:",
    "{path} has this to say for itself:",
    "Here is {file}, in its own words:",
    "Open {path} and look to the left of your expectations:",
  ],
  tellings: [],
  deadpans: [
    "It is there in daylight.",
    "The silence around it is original.",
    "It reads as if it had been dared.",
    "Look at it for a while and it starts to look back.",
    "There may be a story. There is certainly a shrug.",
    "It is the sort of thing that looks fine from a train.",
  ],
  kickers: [
    "The rest of {file} walks past it with its eyes on the ground.",
    "It has been on the main branch since a {weekday}, and it is settling in.",
    "{files} changed, and this is the souvenir.",
    "Of {added}, these are the ones that stay for breakfast.",
    "Somebody will come across it and call it load-bearing.",
    "The tape measure says {added}. The eye says this.",
  ],
};
