import type { NodeDefinition } from "../graph/node-definition.ts";
import type { PlanProblem } from "./plan-problem.ts";

/** Numbers that make no sense and modules that nobody can find are refused before anything runs. */
export function checkSettings(node: NodeDefinition): PlanProblem[] {
  return [...checkNumbers(node), ...checkModule(node), ...checkCachedNeeds(node)];
}

/** A relative path means nothing to another process: relative to what? */
function checkModule({ id, work }: NodeDefinition): PlanProblem[] {
  if (work.kind !== "module" || !/^\.{1,2}\//u.test(work.module)) return [];
  return [{ kind: "relative-module", node: id, module: work.module }];
}

/** What counts for the fingerprint must be there when it is made. */
function checkCachedNeeds({ id, needs, cache }: NodeDefinition): PlanProblem[] {
  const strangers = cache?.needs?.filter((need) => !needs.includes(need)) ?? [];
  const expected = "names of the node's own needs";
  return strangers.map((found) => ({
    kind: "invalid-setting",
    node: id,
    setting: "cache.needs",
    expected,
    found,
  }));
}

function checkNumbers({ id, retry = {}, timeout, limits }: NodeDefinition): PlanProblem[] {
  const settings: readonly Setting[] = [
    { setting: "retry.attempts", found: retry.attempts, ...atLeastOne },
    { setting: "retry.delay", found: retry.delay, ...notNegative },
    { setting: "retry.factor", found: retry.factor, expected: "1 or more", holds: (n) => n >= 1 },
    { setting: "retry.cap", found: retry.cap, ...notNegative },
    {
      setting: "retry.jitter",
      found: retry.jitter,
      expected: "0 to 1",
      holds: (n) => n >= 0 && n <= 1,
    },
    { setting: "timeout", found: timeout, expected: "more than 0", holds: (n) => n > 0 },
    ...Object.entries(limits).map(([name, found]) => ({
      setting: `limits.${name}`,
      found,
      ...atLeastOne,
    })),
  ];
  return settings
    .filter(({ found, holds }) => found !== undefined && !holds(found))
    .map(({ setting, found, expected }) => ({
      kind: "invalid-setting",
      node: id,
      setting,
      expected,
      found,
    }));
}

interface Setting {
  readonly setting: string;
  readonly found: number | undefined;
  readonly expected: string;
  readonly holds: (value: number) => boolean;
}

const atLeastOne = {
  expected: "a whole number of at least 1",
  holds: (value: number): boolean => Number.isInteger(value) && value >= 1,
};
const notNegative = {
  expected: "0 or more",
  holds: (value: number): boolean => value >= 0,
};
