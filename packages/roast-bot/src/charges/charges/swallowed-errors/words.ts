import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `error errors exception exceptions caught catch catches swallowed swallows swallow ignored
    ignores nothing silently silence silent dropped handler handlers without`,
  headings: [
    "The quiet room in {file}",
    "A cushion, found in {file}",
    "What {file} keeps to itself",
    "The {=errors} that came to dinner",
    "Hush, says {file}",
  ],
  setups: [
    "In {path} there is a place where {=errors} go:",
    "{path} has a policy, and this is the policy:",
    "If something should go badly in {path}, the procedure is as follows, in full:",
    "The suggestion box of {file}, with its shredder:",
    "This is {path}, listening:",
  ],
  tellings: ["In {file} an {=error} is {=caught} and thanked for its time."],
  deadpans: [
    "The net is excellent. What is {=caught} in it is put back in the sea, dead.",
    "An {=error} walks in, and the door closes, and the wallpaper is very thick.",
    "It is the software form of nodding.",
    "The {t.handler} is there. It has the posture of a guard and the pulse of a coat stand.",
    "Something went off in there, and a hand came out and turned the sign to *open*.",
    "The {=errors} are received with great discretion.",
    "It does what a pillow does, and for the same reasons.",
  ],
  kickers: [
    "It has a deep carpet, and what falls on it falls quietly.",
    "There is an upside: the log stays very clean.",
    "Somebody will ask why it is so quiet, and the quiet will be unable to say.",
    "An {=error} in the forest, and {file} with its fingers in its ears.",
    "It is how to get a reputation for calm.",
    "Peace of this kind is normally signed by the losing side.",
  ],
};
