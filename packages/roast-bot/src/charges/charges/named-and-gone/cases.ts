import type { Cases } from "../../cases.ts";

const gone = { diff: "-export const bells = countBells(harbour);" };
const page = (line: string) => `+${line}`;
const says = "The bells are counted in `src/bells.ts`.";
const guest = "export const bells = countBells(harbour);\nexport const tides = readTides(harbour);";
const lines = (mark: string) =>
  guest
    .split("\n")
    .map((line) => `${mark}${line}`)
    .join("\n");

export const cases: Cases = {
  finds: {
    "a file that the change deletes": {
      files: { "docs/bells.md": page(says), "src/bells.ts": gone },
    },
    "a file that it renames": {
      files: {
        "docs/bells.md": page(says),
        "src/tower.ts": {
          diff: "+const ring = 1;",
          status: "renamed",
          previousPath: "src/bells.ts",
        },
      },
    },
    "a file that came and went inside the branch": {
      commits: [
        { subject: "Count bells", diff: { "src/bells.ts": lines("+") } },
        { subject: "Count tides", diff: { "src/bells.ts": lines("-") } },
      ],
      files: { "docs/bells.md": page(says) },
    },
    "where a link leads from its page": {
      files: { "docs/bells.md": page("See [the bells](../src/bells.ts)."), "src/bells.ts": gone },
    },
    "where a link leads": {
      files: { "README.md": page("See [the bells](./src/bells.ts)."), "src/bells.ts": gone },
    },
  },
  leavesAlone: {
    "a link to a file beside its page": {
      files: { "docs/bells.md": page("See [the bells](src/bells.ts)."), "src/bells.ts": gone },
    },
    "a file that stays": {
      files: { "docs/bells.md": page(says), "src/bells.ts": "+export const bells = 1;" },
    },
    "a page that says it is gone": {
      files: { "docs/bells.md": page("We removed `src/bells.ts`."), "src/bells.ts": gone },
    },
    "a changelog": { files: { "CHANGELOG.md": page(says), "src/bells.ts": gone } },
    "another file of that name": {
      files: { "docs/bells.md": page("See `lib/bells.ts`."), "src/bells.ts": gone },
    },
    "what is no code": {
      files: {
        "docs/bells.md": page("The bells are in src/bells.ts today."),
        "src/bells.ts": gone,
      },
    },
    "source that names it": {
      files: { "src/tower.ts": page("// counted in `src/bells.ts`"), "src/bells.ts": gone },
    },
    "what the page said already": {
      files: { "docs/bells.md": ` ${says}\n+It rings.`, "src/bells.ts": gone },
    },
  },
};
