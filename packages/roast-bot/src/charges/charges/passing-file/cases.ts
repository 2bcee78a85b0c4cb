import { added, deleted, otto, type Cases } from "../../cases.ts";

const text = `
  export function drawTides(harbour) {
    const canvas = openCanvas(harbour);
    canvas.drawLine(harbour.tides.high);
    canvas.drawLine(harbour.tides.low);
    return canvas.finish();
  }
`;
const path = "src/draw-tides.ts";
const brings = { subject: "Draw tides", diff: { [path]: added(text) } };
const takes = { subject: "Leave drawing to the page", diff: { [path]: deleted(text) } };
const title = "Show tides";

export const cases: Cases = {
  finds: {
    "a file that comes and goes": { title, commits: [brings, "Show tides", takes] },
    "one whose clock was rewritten": {
      title,
      commits: [{ ...brings, committedAt: "2026-03-04T09:00:00+01:00" }, "Show tides", takes],
    },
    "a test": {
      title,
      commits: [
        { subject: "Show", diff: { "test/tides.test.ts": added(text) } },
        { subject: "Tidy", diff: { "test/tides.test.ts": deleted(text) } },
      ],
    },
    "a page": {
      title,
      commits: [
        { subject: "Show", diff: { "docs/tides.md": added(text) } },
        { subject: "Tidy", diff: { "docs/tides.md": deleted(text) } },
      ],
    },
    "a settings file of an editor": {
      title,
      commits: [
        { subject: "Show", diff: { ".vscode/launch.json": added(text) } },
        { subject: "Tidy", diff: { ".vscode/launch.json": deleted(text) } },
      ],
    },
  },
  leavesAlone: {
    "many that come and go together": {
      title,
      commits: [brings, "Show tides", takes].map((each) =>
        typeof each === "string"
          ? each
          : {
              ...each,
              diff: Object.fromEntries(
                ["draw", "print", "list"].map((name) => [
                  `src/${name}-tides.ts`,
                  each.diff[path]?.replaceAll("draw", name) ?? "",
                ]),
              ),
            },
      ),
    },
    "a file that stays": { title, commits: [brings, "Show tides"], files: { [path]: added(text) } },
    "one that the change tells others to keep": {
      title,
      commits: [brings, "Show tides", takes],
      files: { "README.md": " Draw what is new in `draw-tides.ts`, a line each." },
    },
    "one that a message names as its place of work": {
      title,
      commits: [brings, { subject: "Show tides", body: "As noted in src/draw-tides.ts." }, takes],
    },
    "one that came for a while": {
      title,
      commits: [{ ...brings, subject: "Draw tides, for debugging" }, "Show tides", takes],
    },
    "a paper of the work": {
      title,
      commits: [brings, "Show tides", { ...takes, subject: "Remove notes" }],
    },
    "a workflow": {
      title,
      commits: [
        { subject: "Show", diff: { ".github/workflows/show.yml": added(text) } },
        { subject: "Tidy", diff: { ".github/workflows/show.yml": deleted(text) } },
      ],
    },
    "one that moved, and became another one": {
      title,
      commits: [
        brings,
        { ...takes, diff: { ...takes.diff, "src/page.ts": `${added(text)}\n+tie();` } },
      ],
    },
    "one whose name is another’s at the merge": {
      title,
      commits: [brings, "Show tides", takes],
      files: { "src/pages/draw-tides.ts": "+draw(page);" },
    },
    "one whose lines another commit has brought elsewhere": {
      title,
      commits: [
        brings,
        { subject: "Draw tides anywhere", diff: { "src/anywhere.ts": added(text) } },
        { subject: "Do it there", diff: { "src/anywhere.ts": deleted(text) } },
        takes,
      ],
    },
    "one that moved": {
      title,
      commits: [brings, takes],
      files: { "src/draw.ts": added(text) },
    },
    "one in whose place another comes": {
      title,
      commits: [
        brings,
        { ...takes, diff: { ...takes.diff, "src/tide-chart.ts": added("chart(1);\nchart(2);") } },
      ],
    },
    "one that somebody else took out": { title, commits: [brings, { ...takes, author: otto }] },
    "a revert": { title, commits: [brings, { ...takes, subject: 'Revert "Draw tides"' }] },
    "a conflict": { title, commits: [brings, { ...takes, subject: "Resolve conflicts" }] },
    "a lock file": {
      title,
      commits: [
        { subject: "Add", diff: { "yarn.lock": added(text) } },
        { subject: "Tidy", diff: { "yarn.lock": deleted(text) } },
      ],
    },
    "a few lines": {
      title,
      commits: [
        { subject: "Add", diff: { [path]: "+export const harbours = openHarbours();" } },
        { subject: "Tidy", diff: { [path]: "-export const harbours = openHarbours();" } },
      ],
    },
    "a squash whose commits we don't have": {
      title,
      commits: [brings, takes],
      commitsKnown: false,
    },
  },
};
