import type { Graph } from "../graph/graph.ts";
import type { NodeDefinition } from "../graph/node-definition.ts";
import type { Work } from "../graph/work.ts";
import type { LimitUnits } from "../limits/limits.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { suggestName } from "./suggest-name.ts";

/** Ids are there, unique and not those of a fan-out's children; every need exists. */
export function checkNames({ nodes }: Graph): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const known = new Set<string>();
  for (const { id } of nodes) {
    if (id === "") problems.push({ kind: "empty-id" });
    else if (known.has(id)) problems.push({ kind: "duplicate-id", id });
    known.add(id);
  }
  const fanOuts = new Set(nodes.filter(({ forEach }) => forEach !== undefined).map(({ id }) => id));
  for (const { id, needs } of nodes) {
    const fanOut = id.slice(0, Math.max(0, id.indexOf("[")));
    if (fanOuts.has(fanOut)) problems.push({ kind: "id-of-child", id, fanOut });
    for (const name of needs) {
      if (known.has(name)) continue;
      problems.push({ kind: "unknown-need", node: id, name, suggestion: suggestName(name, known) });
    }
  }
  return problems;
}

/** Numbers that make no sense and modules that nobody can find are refused before anything runs. */
export function checkSettings(node: NodeDefinition): PlanProblem[] {
  return [...checkNumbers(node), ...checkModule(node), ...checkOwnNeeds(node)];
}

/** A relative path means nothing to another process: relative to what? */
function checkModule({ id, work }: NodeDefinition): PlanProblem[] {
  if (work.kind !== "module" || !/^\.{1,2}\//u.test(work.module)) return [];
  return [{ kind: "relative-module", node: id, module: work.module }];
}

/** Nodes named in `cache.needs` or `checks` must be needs of the node. */
function checkOwnNeeds({ id, needs, cache, checks }: NodeDefinition): PlanProblem[] {
  const settings = { "cache.needs": cache?.needs ?? [], checks };
  return Object.entries(settings).flatMap(([setting, names]) =>
    names
      .filter((name) => !needs.includes(name))
      .map((found) => ({
        kind: "invalid-setting",
        node: id,
        setting,
        expected: "names of the node's own needs",
        found,
      })),
  );
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

/** What a run has to offer to its nodes. */
export interface Resources {
  readonly capacities: LimitUnits;
  readonly runners: Readonly<Record<string, { readonly accepts: readonly Work["kind"][] }>>;
}

/** Limits exist and are large enough; the task runner exists and can do this kind of work. */
export function checkResources(
  { id, limits, isolation, work }: NodeDefinition,
  { capacities, runners }: Resources,
): PlanProblem[] {
  return [
    ...checkRunner({ id, isolation, work }, runners),
    ...Object.entries(limits).flatMap(([limit, units]) =>
      checkLimit({ node: id, limit, units }, capacities),
    ),
  ];
}

function checkLimit(
  { node, limit, units }: { readonly node: string; readonly limit: string; readonly units: number },
  capacities: Resources["capacities"],
): PlanProblem[] {
  const capacity = Object.hasOwn(capacities, limit) ? capacities[limit] : undefined;
  if (capacity === undefined) {
    const suggestion = suggestName(limit, Object.keys(capacities));
    return [{ kind: "unknown-limit", node, name: limit, suggestion }];
  }
  return units > capacity ? [{ kind: "limit-too-small", node, limit, units, capacity }] : [];
}

function checkRunner(
  { id, isolation, work }: Pick<NodeDefinition, "id" | "isolation" | "work">,
  runners: Resources["runners"],
): PlanProblem[] {
  const runner = Object.hasOwn(runners, isolation) ? runners[isolation] : undefined;
  if (runner === undefined) {
    const suggestion = suggestName(isolation, Object.keys(runners));
    return [{ kind: "unknown-isolation", node: id, name: isolation, suggestion }];
  }
  if (runner.accepts.includes(work.kind)) return [];
  const { accepts } = runner;
  return [{ kind: "work-refused", node: id, isolation, work: work.kind, accepts }];
}
