import { added, repeated, type ChangePlan } from "../../../src/charges/cases.ts";

/** Words for people: documentation and translations. */
export const texts: Readonly<Record<string, ChangePlan>> = {
  "a documentation fix": {
    title: "Fix typo in the guide",
    files: { "docs/guide.md": "-The tyde rises.\n+The tide rises." },
  },
  "a squash that lists what was done": {
    title: "Explain the bells",
    listed: [
      "Explain the bells",
      { subject: "Explain the ropes", body: "They fray, so the guide says when." },
      "Fix tests",
      "Update CHANGELOG",
      "Address review feedback",
      "Update docs/guide.md",
    ],
    files: { "docs/guide.md": "-The tyde rises.\n+The tide rises." },
  },
  "a new guide": {
    title: "Explain how alarms are set",
    files: { "docs/alarms.md": added(repeated(700, (at) => `Paragraph ${at}. TODO means to do.`)) },
  },
  "translation files": {
    title: "Speak Danish",
    files: {
      "src/locales/da.json": { additions: 2400, role: "data" },
      "src/locales/da.ts": added(
        `export const da = {\n${repeated(1500, (at) => `  key${at}: "ord ${at}",`)}\n};`,
      ),
    },
  },
  "comments made clearer": {
    title: "Say why the alarm waits",
    files: {
      "src/alarm.ts": `
        -  // Wait.
        +  // The bell needs a moment (see the manual); without it the first stroke is lost.
        +  // Harbours with two bells wait for the slower one, because their clocks differ;
        +  // if (and only if) both have struck, the alarm counts as rung.
           await bell.ready();`,
    },
  },
};
