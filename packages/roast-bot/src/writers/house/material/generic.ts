import type { ChargeMaterial } from "./charge-material.ts";

/** What can be said of anything that has been found. */
export const genericMaterial: ChargeMaterial = {
  codes: [],
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
