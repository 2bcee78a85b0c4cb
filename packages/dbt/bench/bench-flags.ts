import { parseArgs } from "node:util";

/** What the bench is asked for. */
export interface BenchFlags {
  /** Names of scenarios; all of them if there is none. */
  readonly scenarios: readonly string[];
  readonly rounds: number;
  /** Nodes at a time, for every contestant. */
  readonly threads: number;
  readonly withPrefect: boolean;
  readonly help: boolean;
}

export const HELP = `usage: npm run bench -w packages/dbt -- [flags]

Builds dbt projects with "dbt build" and with dbt-per-node in both modes, in turn, and prints what
they took as Markdown. Linux only. PostgreSQL and Python environments are brought along.

  --scenario NAME   layers, small, large, tested, shop or no-op; may be repeated; default: all
  --rounds N        how often each is measured, after one round without the clock; default: 5
  --threads N       nodes at a time; default: 4
  --with-prefect    also prefect-dbt on Postgres; all then run on the dbt-core that it has
  --help            this
`;

/** @throws {TypeError} when there is a flag that it doesn't know, or a number isn't one. */
export function parseBenchFlags(args: readonly string[]): BenchFlags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: "string", multiple: true, default: [] },
      rounds: { type: "string", default: "5" },
      threads: { type: "string", default: "4" },
      "with-prefect": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return {
    scenarios: values.scenario,
    rounds: countOf("--rounds", values.rounds),
    threads: countOf("--threads", values.threads),
    withPrefect: values["with-prefect"],
    help: values.help,
  };
}

function countOf(flag: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new TypeError(`${flag} is a whole number from 1 on; "${text}" is not.`);
}
