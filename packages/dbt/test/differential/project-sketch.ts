import * as fc from "fast-check";

/** A project and what is done to it, as few words as fix it. */
export interface ProjectSketch {
  readonly models: readonly ModelSketch[];
  readonly tests: readonly DataTestSketch[];
  readonly seed: "plain" | "quoted" | "typed" | "broken";
  readonly snapshot: "none" | "yaml" | "sql" | "of a model" | "broken";
  readonly hasSource: boolean;
  readonly hasExposure: boolean;
  readonly function: "none" | "called" | "broken";
  readonly savedQuery: "none" | "made" | "behind a failure";
  readonly package: "none" | "enabled" | "same names" | "off";
  readonly microbatch: "none" | "whole" | "one fails" | "first fails" | "all fail";
  readonly hasDefaultSelector: boolean;
  readonly startHook: "works" | "fails" | "stops";
  readonly endHook: "works" | "fails";
  readonly threads: number;
  readonly projectFlags: Readonly<Record<string, unknown>>;
  readonly first: StepSketch;
  readonly second: SecondSketch;
  readonly third: StepSketch;
}

export interface ModelSketch {
  readonly materialized: "table" | "view" | "ephemeral" | "incremental" | "plain";
  /** How far before it its parents are. */
  readonly parents: readonly number[];
  readonly defect: "none" | "database" | "compiler" | "hook";
  readonly continues: boolean;
  readonly hasHook: boolean;
  readonly isTagged: boolean;
  readonly schema: string | undefined;
  readonly isEnabled: boolean;
  readonly hasContract: boolean;
  readonly versions: "none" | "both" | "old off";
  readonly unitTest: "none" | "passes" | "fails" | "off";
  readonly group: string | undefined;
  /** Whether it says in `graph`, dbt's dictionary of the invocation, that it was here. */
  readonly leavesMark: boolean;
}

interface DataTestSketch {
  readonly kind: "not_null" | "unique" | "accepted_values" | "relationships" | "singular";
  readonly target: number;
  readonly other: number;
  readonly isBroken: boolean;
  readonly severity: "error" | "warn";
  readonly isStored: boolean;
  /** More of its config. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface StepSketch {
  readonly command: string;
  readonly selection: readonly string[];
  readonly flags: {
    readonly flag: readonly string[];
    /** Which commands know it; all, where nothing is said. */
    readonly of?: string;
  };
  readonly environment: Readonly<Record<string, string>>;
}

/** What comes after the first step. */
type SecondSketch =
  | "nothing"
  | "retry"
  | "retry mended"
  | "retry twice"
  | "again"
  | "other"
  | "modified"
  | "deferred"
  | "results";

/** Yes, once in so many times. */
const rarely = (times: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 1, max: times }).map((number) => number === times);

/** What is usual every other time, else one of the others. */
const mostly = <Value>(usual: Value, others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(fc.constant(usual), fc.constantFrom(...others));

const model = fc.record<ModelSketch>({
  materialized: fc.constantFrom("table", "view", "view", "ephemeral", "incremental", "plain"),
  parents: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  defect: fc.constantFrom("none", "none", "none", "none", "database", "compiler", "hook"),
  continues: rarely(4),
  hasHook: fc.boolean(),
  isTagged: fc.boolean(),
  schema: fc.constantFrom(undefined, undefined, undefined, "annex"),
  isEnabled: rarely(12).map((off) => !off),
  hasContract: rarely(6),
  versions: fc.constantFrom("none", "none", "none", "none", "both", "old off"),
  unitTest: fc.constantFrom("none", "none", "none", "passes", "fails", "off"),
  group: fc.constantFrom(undefined, undefined, undefined, "masons"),
  leavesMark: rarely(4),
});

const dataTest = fc.record<DataTestSketch>({
  kind: fc.constantFrom("not_null", "unique", "accepted_values", "relationships", "singular"),
  target: fc.nat(20),
  other: fc.nat(20),
  isBroken: rarely(4),
  severity: fc.constantFrom("error", "error", "warn"),
  isStored: rarely(6),
  extra: mostly<DataTestSketch["extra"]>({}, [
    { where: "id > 1" },
    { limit: 1 },
    { error_if: ">1" },
    { warn_if: ">0" },
    { enabled: false },
    { fail_calc: "count(*) + 1" },
    { tags: ["night"] },
  ]),
});

const selections: readonly (readonly string[])[] = [
  ["--select", "+m3"],
  ["--select", "m1+"],
  ["--select", "1+m2+1"],
  ["--select", "tag:night"],
  ["--select", "tag:night+", "--exclude", "m2"],
  ["--select", "tag:night,config.materialized:view"],
  ["--exclude", "m2+"],
  ["--exclude", "test_type:unit"],
  ["--exclude", "tag:night", "resource_type:test"],
  ["--select", "@m2"],
  ["--select", "m[1-3]", "path:seeds"],
  ["--select", "source:yard+"],
  ["--exclude", "resource_type:seed"],
  ["--select", "+exposure:board", "exposure:board"],
  ["--select", "m1", "m4", "m5"],
  ["--select", "test_type:data"],
  ["--select", "test_type:unit"],
  ["--select", "test_name:not_null+"],
  ["--select", "group:masons"],
  ["--select", "version:old", "version:latest"],
  ["--select", "package:quarry"],
  ["--select", "saved_query:*", "+saved_query:spans_by_day"],
  ["--select", "days+", "history+"],
  ["--select", "no_such_node"],
  ["--selector", "nightly"],
  ["--selector", "no_such_selector"],
];

const flags: readonly StepSketch["flags"][] = [
  { flag: ["--full-refresh"], of: "build run seed" },
  { flag: ["--indirect-selection", "cautious"], of: "build test" },
  { flag: ["--indirect-selection", "buildable"], of: "build test" },
  { flag: ["--indirect-selection", "empty"], of: "build test" },
  { flag: ["--warn-error"] },
  { flag: ["--warn-error-options", '{"error": ["LogTestResult"]}'] },
  { flag: ["--warn-error-options", '{"error": "all", "warn": ["LogTestResult"]}'] },
  { flag: ["--store-failures"], of: "build test" },
  { flag: ["--empty"], of: "build run" },
  { flag: ["--sample", "1 day"], of: "build run" },
  { flag: ["--event-time-start", "2021-01-01", "--event-time-end", "2023-01-01"], of: "build run" },
  { flag: ["--resource-type", "model"], of: "build" },
  { flag: ["--resource-type", "unit_test", "--resource-type", "model"], of: "build" },
  { flag: ["--exclude-resource-type", "test"], of: "build test" },
  { flag: ["--exclude-resource-type", "unit_test"], of: "build test" },
  { flag: ["--vars", "{ bound: 2 }"] },
  { flag: ["--vars", "{ bound: [broken"] },
  { flag: ["--no-populate-cache"] },
  { flag: ["--cache-selected-only"] },
  { flag: ["--no-write-json"] },
  { flag: ["--no-such-flag"] },
];

const environments: readonly StepSketch["environment"][] = [
  { DBT_FULL_REFRESH: "1" },
  { DBT_ENGINE_FULL_REFRESH: "1" },
  { DBT_STORE_FAILURES: "1" },
  { DBT_INDIRECT_SELECTION: "cautious" },
  { DBT_WARN_ERROR: "1" },
  { DBT_EMPTY: "1" },
  { DBT_RESOURCE_TYPES: "model seed" },
  { DBT_TARGET: "other" },
  { QUAY_TARGET: "other" },
  { DBT_CACHE_SELECTED_ONLY: "1" },
];

const projectFlags: readonly ProjectSketch["projectFlags"][] = [
  { store_failures: true },
  { indirect_selection: "cautious" },
  { warn_error_options: { error: ["LogTestResult"] } },
  { cache_selected_only: true },
  { populate_cache: false },
  { require_batched_execution_for_custom_microbatch_strategy: true },
];

const step = fc.record<StepSketch>({
  command: fc.constantFrom("build", "build", "build", "build", "run", "test", "seed", "snapshot"),
  selection: mostly<StepSketch["selection"]>([], selections),
  flags: mostly<StepSketch["flags"]>({ flag: [] }, flags),
  environment: mostly<StepSketch["environment"]>({}, environments),
});

/** Any of them. */
export const projectSketch: fc.Arbitrary<ProjectSketch> = fc.record({
  models: fc.array(model, { minLength: 3, maxLength: 9 }),
  tests: fc.array(dataTest, { minLength: 1, maxLength: 8 }),
  seed: fc.constantFrom("plain", "plain", "plain", "quoted", "typed", "broken"),
  snapshot: fc.constantFrom("none", "none", "yaml", "sql", "of a model", "broken"),
  hasSource: fc.boolean(),
  hasExposure: fc.boolean(),
  function: fc.constantFrom("none", "none", "none", "called", "broken"),
  savedQuery: fc.constantFrom("none", "none", "none", "made", "behind a failure"),
  package: fc.constantFrom("none", "none", "none", "enabled", "same names", "off"),
  microbatch: fc.constantFrom(
    "none",
    "none",
    "none",
    "whole",
    "one fails",
    "first fails",
    "all fail",
  ),
  hasDefaultSelector: rarely(8),
  startHook: fc.constantFrom("works", "works", "works", "works", "fails", "stops"),
  endHook: fc.constantFrom("works", "works", "works", "fails"),
  threads: fc.integer({ min: 1, max: 4 }),
  projectFlags: mostly<ProjectSketch["projectFlags"]>({}, projectFlags),
  first: step,
  second: fc.constantFrom<SecondSketch[]>(
    "nothing",
    "retry",
    "retry mended",
    "retry twice",
    "again",
    "other",
    "other",
    "modified",
    "deferred",
    "results",
  ),
  third: step,
});
