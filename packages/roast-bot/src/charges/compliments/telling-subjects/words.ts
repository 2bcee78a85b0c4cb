import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  assertions: `subject subjects commit commits say says said all every each what they do does message
    messages`,
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
};
