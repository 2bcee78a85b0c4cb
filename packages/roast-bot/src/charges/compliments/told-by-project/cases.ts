import type { Cases } from "../../cases.ts";

const about = {
  path: "README.md",
  from: 3,
  to: 3,
  text: "Slackwater is a calendar of tides for harbours.",
  says: "a calendar of tides for harbours",
};

export const cases: Cases = {
  finds: {
    "what the readme says": {
      number: 7,
      web: "https://forge.example/harbour/slackwater",
      history: { about },
    },
    "the same of a change that is called by one word": {
      title: "tides",
      number: 7,
      web: "https://forge.example/harbour/slackwater",
      history: { about },
    },
  },
  leavesAlone: { "a project that says nothing": { history: {} }, "an unknown one": {} },
};
