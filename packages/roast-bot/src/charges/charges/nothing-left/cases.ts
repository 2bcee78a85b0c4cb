import { type Cases, otto } from "../../cases.ts";

const draft = { subject: "Ring the bells", files: { "src/bells.ts": [30, 0] } } as const;
const commits = [draft, "Ring them by hand", "Ring them by the moon"];
const survival = [{ position: 1, added: 24, left: 0, goneIn: 3 }];

export const cases: Cases = {
  finds: { "a commit of which no line is left": { commits, history: { survival } } },
  leavesAlone: {
    "what nobody has followed": { commits },
    "a commit of which one line is left": {
      commits,
      history: { survival: [{ position: 1, added: 24, left: 1 }] },
    },
    "a renaming, whose names others keep": {
      commits: [{ ...draft, subject: "Rename the bells" }, ...commits.slice(1)],
      history: { survival },
    },
    "what git is to squash": {
      commits: ["Ring", { ...draft, subject: "fixup! Ring" }, ...commits.slice(1)],
      history: { survival: [{ position: 2, added: 24, left: 0, goneIn: 3 }] },
    },
    "a few lines": { commits, history: { survival: [{ position: 1, added: 6, left: 0 }] } },
    "what somebody else wrote": {
      commits: [{ ...draft, author: otto }, ...commits.slice(1)],
      history: { survival },
    },
    "what another pull request brought": {
      commits: [{ ...draft, subject: "Ring the bells (#12)" }, ...commits.slice(1)],
      history: { survival },
    },
    "a commit that writes a page as well": {
      commits: [{ ...draft, files: { "src/bells.ts": [30, 0], "README.md": [3, 0] } }, "Ring"],
      history: { survival },
    },
  },
};
