import type { Step } from "../history-writer.ts";
import { fixturesModule } from "./fixtures-module.ts";
import { machineTrailer, tamsin } from "./people.ts";
import { planDocument } from "./plan-document.ts";
import { pyproject, workflow } from "./project-files.ts";
import { type RefreshModule, refreshModule } from "./refresh-module.ts";
import { eagerTests, lazyTests, soakTests } from "./refresh-tests.ts";

const refreshPath = "slackwater/refresh.py";
const fixturesPath = "tests/conftest.py";
const planPath = "plans/table-refresh.md";
const soakPath = "tests/test_refresh_soak.py";
const modesPath = "tests/test_refresh_modes.py";
const oldTestsPath = "tests/test_refresh.py";
const lazyTestsPath = "tests/test_refresh_lazy.py";

const first: RefreshModule = {
  modes: "constants",
  eager: "timers",
  keepsIndex: false,
  strictLimits: false,
};
const patched: RefreshModule = { ...first, eager: "timers-with-no-op" };
const pivoted: RefreshModule = { ...first, eager: "workers", keepsIndex: true };
const injected: RefreshModule = { ...pivoted, eager: "injected-workers" };
const validated: RefreshModule = { ...injected, modes: "string-enum", strictLimits: true };

const soak = { lines: 336, skipped: true, tolerance: 2, checksStored: false };

/** The seventeen commits of pull request 214: a feature by trial and error, the error included. */
export const foundingBranch: readonly Step[] = [
  step(2_784, "Add eager refresh to the tide tables", {
    [refreshPath]: refreshModule(first),
    [fixturesPath]: fixturesModule("eager"),
    [modesPath]: eagerTests({ lines: 912, drive: "timers" }),
    [planPath]: planDocument({ pullRequest: false, approach: "timers" }),
  }),
  step(2_781, "Tell the plan its own pull request number", {
    [planPath]: planDocument({ pullRequest: true, approach: "timers" }),
  }),
  step(2_466, "Soak-test eager refresh against recorded stations", {
    [soakPath]: soakTests({ ...soak, skipped: false }),
    "pyproject.toml": pyproject(["tomli>=2.0", "filelock>=3.13"]),
  }),
  step(2_449, "Keep soak tests out of the quick job and prime the index", {
    ".github/workflows/checks.yaml": workflow("tests-without-soak"),
    [fixturesPath]: fixturesModule("primed"),
    [soakPath]: soakTests(soak),
  }),
  step(2_430, "Fix stations being refreshed twice at the same time", {
    [fixturesPath]: fixturesModule("shared-stations"),
  }),
  step(1_752, "Ignore index invalidation while a timer is running", {
    [fixturesPath]: fixturesModule("ignores-invalidation"),
  }),
  step(1_680, "Replace index invalidation with a no-op to fix empty tables", {
    [fixturesPath]: fixturesModule("no-op"),
  }),
  step(1_551, "Move the invalidation no-op from the fixtures into the refresher", {
    [fixturesPath]: fixturesModule("guard-moved-out"),
    [refreshPath]: refreshModule(patched),
  }),
  step(1_440, "Keep the parsed index so that nothing reopens it", {
    [refreshPath]: refreshModule({ ...patched, keepsIndex: true }),
  }),
  step(1_311, "Replace refresh timers with worker processes", {
    [refreshPath]: refreshModule(pivoted),
    [fixturesPath]: fixturesModule("full"),
    [modesPath]: eagerTests({ lines: 1_020, drive: "workers" }),
  }),
  step(1_270, "Revise the plan to have meant worker processes", {
    [planPath]: planDocument({ pullRequest: true, approach: "workers" }),
  }),
  step(301, "Relax the soak clock and fix flaky timings", {
    [soakPath]: soakTests({ ...soak, tolerance: 5 }),
    [modesPath]: eagerTests({ lines: 1_031, drive: "workers" }),
  }),
  step(236, "Replace the hard-wired pool with one passed to the constructor", {
    [refreshPath]: refreshModule(injected),
    [modesPath]: eagerTests({ lines: 1_044, drive: "workers" }),
  }),
  step(198, "Address review: split the lazy tests off and tidy docstrings", {
    [oldTestsPath]: undefined,
    [lazyTestsPath]: lazyTests({ harbours: 8, split: true }),
    [modesPath]: eagerTests({ lines: 1_118, drive: "workers" }),
  }),
  step(188, "Check stored tables in the soak tests", {
    [soakPath]: soakTests({ ...soak, lines: 350, tolerance: 5, checksStored: true }),
  }),
  step(24, "Address review: a real enum, strict limits, fewer tests", {
    [refreshPath]: refreshModule(validated),
    [modesPath]: eagerTests({ lines: 748, drive: "workers" }),
  }),
  step(12, "Stop the enum from also being a string", {
    [refreshPath]: refreshModule({ ...validated, modes: "enum" }),
  }),
];

function step(
  minutesBefore: number,
  subject: string,
  files: Readonly<Record<string, string | undefined>>,
): Step {
  return { subject, body: machineTrailer, author: tamsin, minutesBefore, files };
}
