import type { DatabaseKind } from "./databases/database.ts";

/** What is measured, and how it is told. */
export type Scenario = BuildScenario | NodeCostScenario;

/** One project, whose whole build is compared. */
export interface BuildScenario {
  readonly kind: "build";
  readonly name: string;
  readonly title: string;
  readonly project: BenchProject;
}

/** The same project in two sizes: what they differ in is the cost of the nodes between. */
export interface NodeCostScenario {
  readonly kind: "node-cost";
  readonly name: string;
  readonly title: string;
  readonly small: BenchProject;
  readonly large: BenchProject;
}

/** A dbt project as data, and what must be there when it has been built. */
export interface BenchProject {
  /** Also its folder and its schema. */
  readonly name: string;
  readonly database: DatabaseKind;
  /** The text of each file by its path; without `profiles.yml`. */
  readonly files: Readonly<Record<string, string>>;
  /** How many nodes dbt executes. */
  readonly nodes: number;
  /** How many tables and views are left. */
  readonly relations: number;
}

/** The projects of a scenario, in the order in which they take their turns. */
export function projectsOf(scenario: Scenario): readonly BenchProject[] {
  return scenario.kind === "build" ? [scenario.project] : [scenario.small, scenario.large];
}
