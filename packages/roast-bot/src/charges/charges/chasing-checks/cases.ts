import { otto, type Cases } from "../../cases.ts";

const log = (...commits: readonly string[]) => ({
  title: "Ring bells",
  commits: ["Ring bells", ...commits],
});

export const cases: Cases = {
  finds: {
    "fixes of tests and lint": log("fix tests", "Fix linting"),
    "names of tools": log("gofmt", "clippy", "more clippy"),
    appeasement: log("linter appeasement", "Make cargo clippy happy"),
    prefixes: log("fix(tests): failing tests on windows", "style: run prettier"),
    "a build and its types": log("Fix windows build", "fix types"),
    "in a squash’s list": { title: "Ring bells", listed: ["Ring bells", "gofmt", "more clippy"] },
    hope: log("Fix CI?", "fix CI again"),
  },
  leavesAlone: {
    "one of them": log("fix lint", "Count bells"),
    "two of many": log(
      "fix lint",
      "Fix tests",
      ...Array.from({ length: 12 }, (_, bell) => `Ring bell ${bell} at high water`),
    ),
    "what was only formatted": log("formatting", "Format"),
    "new tests": log("Add tests", "tests", "More tests"),
    "what names what was wrong": log("Fix tests of the winter bell", "Fix lint error in tides.ts"),
    "a pull request about formatting": {
      title: "Format with black",
      commits: ["Format", "fix lint", "fix black"],
    },
    "a pull request about tests": {
      title: "Fix flaky tests",
      commits: ["Wait", "fix tests", "Fix tests"],
    },
    "types that are new": log("Types", "Style"),
    "other people's": {
      title: "Ring bells",
      commits: [
        "Ring",
        { subject: "fix lint", author: otto },
        { subject: "fix tests", author: otto },
      ],
    },
    "a squash whose commits we don't have": {
      ...log("fix lint", "fix tests"),
      commitsKnown: false,
    },
  },
};
