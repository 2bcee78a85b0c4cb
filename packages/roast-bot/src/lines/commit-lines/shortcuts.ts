import type { DeclaredKind } from "./commit-kind.ts";

/** Waiting, hacks and what no longer does anything, by their names. */
export const shortcuts: readonly DeclaredKind[] = [
  {
    weight: 5,
    subject: /^(?:increase|bump|raise|extend|double|up|lengthen)\w*\b.*\btime-?outs?\b/i,
    lines: [
      "Nothing is faster. It is allowed to be slower.",
      "It may now take longer to go wrong.",
    ],
    title: "All the time in the world",
    verdict: { archetype: "The Patient", lines: ["is no faster, and may take longer"] },
  },
  {
    weight: 5,
    subject:
      /^(?:add|insert|use|put)\w* (?:an? |some |small |short |more )*(?:sleeps?|delays?|pauses?)\b/i,
    lines: ["What it had lacked was patience.", "Time was the missing dependency."],
  },
  {
    weight: 5,
    subject:
      /^(?!(?:fix|remov|replac|avoid|don|stop|drop|delet|no |un|less|clean|refactor)\w*).*\bhard-?cod(?:e|ed|ing)\b/i,
    lines: ["It will be right for as long as nothing changes."],
  },
  {
    weight: 4,
    subject:
      /^(?!(?:remov|fix|replac|avoid|clean|refactor|delet|drop|get rid|less|improv|make)\w*).*(?<![\w./-])(?:naive|hacky|ugly|dirty|crude|horrible|terrible|awful|gross|nasty|stupid|dumb)(?![\w/-])/i,
    lines: ["The adjective is the log’s own.", "Nobody asked for the adjective."],
  },
  {
    weight: 4,
    subject:
      /^(?:use|make|replace|swap|turn|stub)\b(?! (?:the )?(?:no-?op|stub|dummy)).*\b(?:no-?op|stub|dummy)\b/i,
    lines: [
      "It is still called. It no longer does anything.",
      "What was wrong with it was that it did something.",
      "It does nothing now, and does it reliably.",
      "The calls go on; nobody answers.",
    ],
    title: "Still called",
    verdict: {
      archetype: "The Acting Head",
      lines: ["is still called, and no longer does anything"],
    },
  },
  {
    weight: 3,
    subject: /^cache\b.*\bto avoid\b/i,
    lines: [
      "What must not be asked twice is written down the first time.",
      "The question stays dangerous. It is now asked once.",
    ],
  },
  {
    weight: 3,
    subject:
      /^(?:replace|remove|drop|get rid|avoid)\b.*\b(?:monkey-?patch\w*|hack|workaround|kludge)\b/i,
    lines: ["It had worked, which is the worst that can be said of it."],
    retired: [
      "It had a name that nobody could defend.",
      "It was known by that name to everybody who had to work with it.",
    ],
  },
  {
    weight: 4,
    subject:
      /^(?:add |use |another )?(?:an? |some |temporary |dirty |ugly )*(?:hack|work-?around|kludge)\b/i,
    lines: ["It knows what it is.", "It has been introduced by its first name."],
  },
];
