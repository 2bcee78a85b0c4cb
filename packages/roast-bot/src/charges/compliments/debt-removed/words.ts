import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  assertions: `to-do to-dos todo todos gone removed removes fewer debt check checks prints ignored`,
  truths: [
    "It pays back {f.marks/to-do/to-dos}, which somebody else had signed for.",
    "{f.marks/to-do/to-dos} go out with it, paid in full.",
  ],
  stings: [
    "Whether it has opened a new account is a matter for the sections above.",
    "One cleans most thoroughly when guests have been announced.",
  ],
};
