import type { Command } from "commander";
import { UsageError } from "../errors/usage-error.ts";
import { PythonHost } from "../executors/python-host.ts";
import { DbtOrchestrator } from "../orchestrate/dbt-orchestrator.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import { planDot, planJson, planMermaid, planTable } from "../plan/plan-formats.ts";
import { addSelectionFlags, type BuildFlags } from "./build-flags.ts";
import type { CommandIo } from "./command-io.ts";
import { parseFlags } from "./parse-flags.ts";

const formats: Readonly<Record<string, (plan: DbtPlan) => string>> = {
  table: planTable,
  json: (plan) => `${JSON.stringify(planJson(plan), null, 2)}\n`,
  mermaid: planMermaid,
  dot: planDot,
};

/** Adds `plan` and `ls`, which execute nothing. */
export function addPlanCommands(program: Command, io: CommandIo): void {
  addSelectionFlags(program.command("plan"))
    .description("Show what a build would do, wave by wave. Runs nothing.")
    .option("--format <format>", "table, json, mermaid or dot", "table")
    .action(async (dbtFlags: string[], flags: BuildFlags): Promise<void> => {
      const name = flags.json === true ? "json" : (flags.format ?? "table");
      const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
      if (format === undefined) {
        const valid = Object.keys(formats).join(", ");
        throw new UsageError(`--format is one of ${valid}; "${name}" is none of them.`);
      }
      io.stdout(format(await makePlan(flags, { dbtFlags, io })));
    });
  addSelectionFlags(program.command("ls"))
    .description("List the nodes that a build would execute, in its order.")
    .action(async (dbtFlags: string[], flags: BuildFlags): Promise<void> => {
      const plan = await makePlan(flags, { dbtFlags, io });
      const ids = plan.nodes.map(({ node }) => node.uniqueId);
      if (flags.json === true) io.stdout(`${JSON.stringify(ids, null, 2)}\n`);
      else if (ids.length > 0) io.stdout(`${ids.join("\n")}\n`);
      else io.stderr("Nothing is selected that dbt would execute.\n");
    });
}

function makePlan(
  flags: BuildFlags,
  { dbtFlags, io }: { readonly dbtFlags: readonly string[]; readonly io: CommandIo },
): Promise<DbtPlan> {
  const { options, request } = parseFlags(flags, { cwd: io.cwd, dbtFlags });
  const { cwd, projectDir, python } = options;
  const executor = new PythonHost({ cwd, projectDir, python, environment: io.env });
  return new DbtOrchestrator({ ...options, environment: io.env, executor }).plan(request);
}
