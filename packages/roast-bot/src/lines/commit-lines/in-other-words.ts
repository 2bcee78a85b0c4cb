import { bySubject, type CommitKind } from "./commit-kind.ts";

/**
 * What a subject says that is done, in plainer words than its own. Each names the verb in its forms and
 * what it is done to right behind it: a word somewhere in a subject (a pause button, an error on a
 * timeout) says nothing of what was done. What became of it later is not known: all is told as it was then.
 */
export const inOtherWords: readonly CommitKind[] = [
  bySubject({
    subject:
      /^turn(?:s|ed)? (?!.*\b(?:not|null|missing|unknown|errors?)\b).+ into (?:an? )?no-?op[.!]*$|^use[sd]? (?:an? )?no-?op for (?:\w+_\w+|\w+\(\))/i,
    lines: ["What was wrong with it was that it did something."],
    verdict: { archetype: "The Acting Head", lines: ["came when it was called, and that was all"] },
  }),
  bySubject({
    subject:
      /^(?:update|adjust|adapt|revise|amend)[sd]? (?:the |our )?(?:project |implementation )?(?:plan|roadmap) to (?:reflect|match) (?:the |our )?(?:actual |current |final )?(?:implementation|code|reality|what (?:was|we|has|is))\b/i,
    lines: ["The plan now predicts what happened."],
    verdict: { archetype: "The Prophet", lines: ["foretold what had happened"] },
  }),
  bySubject({
    subject:
      /^(?:increase[sd]?|bump(?:s|ed)?|extend(?:s|ed)?|double[sd]?|lengthen(?:s|ed)?) (?:(?!(?:in|of|on|for|from|to|by|after|and|or) )[\w-]+ ){0,3}time-?outs?(?=[.!]*$| (?:to|of|for|in|on|by|from(?! v?\d+\.\d))\b)(?!.*\band\b)/i,
    lines: ["That made nothing faster. It was allowed to be slower."],
    verdict: { archetype: "The Patient", lines: ["was given time, and took it"] },
  }),
  bySubject({
    subject:
      /^(?:add(?:s|ed)?|insert(?:s|ed)?|puts?) (?:in )?(?:(?:an? |some |small |short |tiny |little |more )+(?:sleep|delay|pause)s?|sleeps?)(?:[.!]*$| (?:of )?\d[\d.]* ?m?s)/i,
    lines: ["Time was the missing dependency."],
    verdict: { archetype: "The Patient", lines: ["waited, in case that was all"] },
  }),
  bySubject({
    subject:
      /^comment(?:ed|ing)? out\b(?!.*\b(?:instructions|docs?|documentation|text|templates?|readme)\b)/i,
    lines: ["There it could be read, and could not run."],
    verdict: { archetype: "The Hoarder", lines: ["put it where it could not run"] },
  }),
  bySubject({
    subject:
      /^hard-?codes?\b|^(?:use|set)s? (?:an? |the |some )?hard-?coded (?!.*\b(?:only|instead|if|when|unless)\b)/i,
    lines: ["It was right for as long as nothing changed."],
    verdict: { archetype: "The Stopped Clock", lines: ["was right, and stood still"] },
  }),
  bySubject({
    subject: /\bworks? on my (?:machine|laptop|computer)\b/i,
    lines: ["One machine is a beginning."],
    verdict: { archetype: "The Local", lines: ["works where it lives"] },
  }),
];
