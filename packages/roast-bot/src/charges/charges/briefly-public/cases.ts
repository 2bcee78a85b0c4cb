import { type Cases, otto } from "../../cases.ts";

const path = "src/tides.ts";
const opened = {
  subject: "Add ring",
  at: "2026-03-05T08:00:00+01:00",
  diff: { [path]: "+export function ring() {" },
};
const shut = {
  subject: "Keep ring to the module",
  at: "2026-03-05T08:26:00+01:00",
  diff: { [path]: "-export function ring() {\n+function ring() {" },
};
const files = { [path]: "+function ring() {" };
/** The same in a file of another language. */
const inside = (file: string, [isPublic, isPrivate]: readonly [string, string]) => ({
  commits: [
    { ...opened, diff: { [file]: `+${isPublic}` } },
    { ...shut, diff: { [file]: `-${isPublic}\n+${isPrivate}` } },
  ],
  files: { [file]: `+${isPrivate}` },
});

export const cases: Cases = {
  finds: {
    "an export taken back": { commits: [opened, shut], files },
    "an underscore put before a name of Python's": inside("src/tides.py", [
      "def ring(bell):",
      "def _ring(bell):",
    ]),
    "a small letter for a capital in Go": inside("tides.go", ["func Ring() {", "func ring() {"]),
    "a `pub` narrowed to the crate": inside("src/tides.rs", [
      "pub fn ring() {",
      "pub(crate) fn ring() {",
    ]),
  },
  leavesAlone: {
    "a name that another line exports": {
      commits: [
        opened,
        {
          ...shut,
          diff: { [path]: "-export function ring() {\n+function ring() {\n+export { ring };" },
        },
      ],
      files: { [path]: "+function ring() {\n+export { ring };" },
    },
    "a name in a list of exports": {
      commits: [opened, shut],
      files: { [path]: "+function ring() {\n export {\n+  ring,\n   toll,\n };" },
    },
    "a name of Python's that stays as another": inside("src/tides.py", [
      "def ring(bell):",
      "def _ring(bell):\n+ring = _ring",
    ]),
    "a name of Python's that an attribute has": inside("src/tides.py", [
      "def ring(bell):",
      "def _ring(bell):\n+    return self.ring(bell)",
    ]),
    "a name that stays public": {
      commits: [opened, "Test it"],
      files: { [path]: "+export function ring() {" },
    },
    "a name that is public again": {
      commits: [
        opened,
        shut,
        { ...opened, diff: { [path]: "-function ring() {\n+export function ring() {" } },
      ],
      files: { [path]: "+export function ring() {" },
    },
    "a name that was there before": {
      commits: [shut],
      files: { [path]: "-export function ring() {\n+function ring() {" },
    },
    "a name that only moved": {
      commits: [
        { ...opened, diff: { [path]: "-export function ring() {\n+export function ring() {" } },
        shut,
      ],
      files: { [path]: "-export function ring() {\n+function ring() {" },
    },
    "somebody else's second thought": { commits: [opened, { ...shut, author: otto }], files },
    "types that declare what is there for all": inside("src/tides.d.ts", [
      "export interface Ring {",
      "interface Ring {",
    ]),
    "a package that Go keeps to its module": inside("internal/tides/tides.go", [
      "func Ring() {",
      "func ring() {",
    ]),
    "a program": inside("src/main.rs", ["pub fn ring() {", "fn ring() {"]),
    "a module of Python's with an underscore": inside("src/_tides.py", [
      "def ring(bell):",
      "def _ring(bell):",
    ]),
    "a folder that is nobody else's": inside("src/internal/tides.ts", [
      "export function ring() {",
      "function ring() {",
    ]),
    "a test": inside("tests/tides.ts", ["export function ring() {", "function ring() {"]),
  },
};
