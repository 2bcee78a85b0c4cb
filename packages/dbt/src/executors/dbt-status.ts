/** Every status that dbt gives a node's result. Source: `NodeStatus` of dbt-core 1.9 to 1.12. */
export const dbtStatuses = [
  "success",
  "error",
  "fail",
  "warn",
  "skipped",
  "partial success",
  "pass",
  "runtime error",
  "no-op",
  "reused",
] as const;

/** One of dbt's statuses. */
export type DbtStatus = (typeof dbtStatuses)[number];
