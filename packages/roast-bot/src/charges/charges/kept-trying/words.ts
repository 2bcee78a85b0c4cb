import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{q.tried}"],
  tellings: [
    "{f.same} by the same author are called {c.1}.",
    "Of the {listed} that its message lists, in order: {c.1}, {c.2}, {c.3}, {c.4}, {c.5}, {c.6}, {c.7}.",
    "Of the {listed} that its message lists, in order: {c.1}, {c.2}, {c.3}, {c.4}, {c.5}, {c.6}.",
    "Of the {listed} that its message lists, in order: {c.1}, {c.2}, {c.3}, {c.4}, {c.5}.",
    "Of the {listed} that its message lists, in order: {c.1}, {c.2}, {c.3}, {c.4}.",
    "Of the {listed} that its message lists, in order: {c.1}, {c.2}, {c.3}.",
    "Of the {listed} that its message lists, in order: {c.1} and {c.2}.",
    "Out of the log, in order: {c.1}, {c.2}, {c.3}, {c.4}, {c.5}, {c.6}, {c.7}.",
    "Out of the log, in order: {c.1}, {c.2}, {c.3}, {c.4}, {c.5}, {c.6}.",
    "Out of the log, in order: {c.1}, {c.2}, {c.3}, {c.4}, {c.5}.",
    "Out of the log, in order: {c.1}, {c.2}, {c.3}, {c.4}.",
    "Out of the log, in order: {c.1}, {c.2}, {c.3}.",
    "Out of the log, in order: {c.1} and {c.2}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Rough Copy",
    lines: [
      "began with {q.first}, and ended with {q.last}",
      "{if.1.bare}said {c.1} {n.same} times, and never of what",
      "said {c.1} {n.same} times, to be on the safe side",
      "has {q.tried} in its log",
    ],
  },
};
