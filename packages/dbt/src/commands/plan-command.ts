import { type Command, Option } from "commander";
import { PythonHost } from "../executors/python-host.ts";
import { DbtOrchestrator } from "../orchestrate/dbt-orchestrator.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import { planDot, planJson, planMermaid, planTable } from "../plan/plan-formats.ts";
import { addSelectionFlags, type BuildFlags } from "./build-flags.ts";
import type { CommandIo } from "./command-io.ts";
import { parseFlags } from "./parse-flags.ts";

const formats = {
  table: planTable,
  json: (plan: DbtPlan) => `${JSON.stringify(planJson(plan), null, 2)}\n`,
  mermaid: planMermaid,
  dot: planDot,
} as const;

interface PlanFlags extends BuildFlags {
  readonly format: keyof typeof formats;
}

/** Adds `plan` and `ls`, which execute nothing. */
export function addPlanCommands(program: Command, io: CommandIo): void {
  addSelectionFlags(program.command("plan"), io)
    .description("Show what a build would do, wave by wave. Runs nothing.")
    .addOption(
      new Option("--format <format>", "how it is shown")
        .choices(Object.keys(formats))
        .default("table"),
    )
    .action(async (dbtFlags: string[], flags: PlanFlags): Promise<void> => {
      const format = formats[flags.json === true ? "json" : flags.format];
      io.stdout(format(await makePlan(flags, { dbtFlags, io })));
    });
  addSelectionFlags(program.command("ls"), io)
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
