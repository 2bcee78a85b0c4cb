/**
 * Which of the sources above a node have to be fresh for it to run. A closed set. Sources without a
 * freshness rule of dbt's have no say.
 */
export const freshnessRules = ["all", "any"] as const;

/** One of the rules. */
export type SourceRule = (typeof freshnessRules)[number];
