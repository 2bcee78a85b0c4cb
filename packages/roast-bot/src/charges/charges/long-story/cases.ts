import { repeated, type Cases } from "../../../../test/support/change-builder.ts";

const files = { "src/tides.ts": "-const limit = 37;\n+const limit = 38;" };
const story = repeated(300, (at) => `word${at}`);
const commits = ["One", "Two", "Three", "Four", "Five", "Six"];

export const cases: Cases = {
  finds: {
    "a line with three hundred words": { files, body: story },
    "a line with six commits": { files, commits },
    both: { files, body: story, commits },
    "a line that is gone": { files: { "src/a.ts": "-x" }, body: story },
  },
  leavesAlone: {
    "a reason of ordinary length": { files, body: story.split("\n").slice(0, 120).join(" ") },
    "a template": { files, body: `<!-- ${story} -->\n- [ ] tested\n# Summary` },
    "a log in a code block": { files, body: `It failed:\n\`\`\`\n${story}\n\`\`\`` },
    "ten lines": { files: { "src/a.ts": { additions: 10 } }, body: story },
    "a revert": { title: 'Revert "Raise the limit"', files, body: story },
    "a change without lines": {
      files: { "a.ts": { additions: 0, status: "renamed" } },
      body: story,
    },
    "a squash whose commits we don't have": { files, commits, commitsKnown: false },
  },
};
