import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `test tests sleep sleeps sleeping wait waits waiting hope hopes`,
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
};
