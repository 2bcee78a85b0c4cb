import { UsageError } from "../errors/usage-error.ts";

const elsewhere = "it has an option of its own; two values would contradict each other";
const oneFolder =
  "results, state and retry are read where the project says they are; a second place would hide them";

/** Flags of dbt that cannot be passed on, by every name that dbt gives them, with the reason. */
const refused: readonly { readonly names: readonly string[]; readonly reason: string }[] = [
  { names: ["--target-path"], reason: oneFolder },
  { names: ["--log-path"], reason: oneFolder },
  { names: ["--project-dir"], reason: elsewhere },
  { names: ["--profiles-dir"], reason: elsewhere },
  { names: ["--profile"], reason: elsewhere },
  { names: ["--target", "-t"], reason: elsewhere },
  { names: ["--select", "-s", "--models", "--model", "-m"], reason: elsewhere },
  { names: ["--exclude"], reason: elsewhere },
  { names: ["--selector"], reason: elsewhere },
  { names: ["--vars"], reason: elsewhere },
  { names: ["--full-refresh", "-f", "--no-full-refresh"], reason: elsewhere },
  { names: ["--state"], reason: elsewhere },
  { names: ["--defer", "--no-defer"], reason: elsewhere },
  { names: ["--favor-state", "--no-favor-state"], reason: elsewhere },
  {
    names: ["--fail-fast", "-x", "--no-fail-fast"],
    reason: "the orchestrator decides what goes on after a failure; use its own --fail-fast",
  },
  {
    names: [
      "--resource-type",
      "--resource-types",
      "--exclude-resource-type",
      "--exclude-resource-types",
    ],
    reason: "the command decides it: build, run, test, seed or snapshot",
  },
  { names: ["--threads"], reason: "--concurrency says how many nodes run at the same time" },
  {
    names: ["--single-threaded", "--no-single-threaded"],
    reason: "--concurrency says how many nodes run at the same time",
  },
  {
    names: ["--no-write-json"],
    reason: "the plan is read from the manifest that dbt writes, the proof from its results",
  },
];

/**
 * Refuses flags that would break the orchestration, however they are spelt: `--flag value`,
 * `--flag=value`, `-f value`, `-fvalue`.
 *
 * @throws {UsageError} that names the flag and the reason.
 */
export function refuseFlags(flags: readonly string[]): void {
  for (const flag of flags) {
    const name = nameOf(flag);
    const rule = refused.find(({ names }) => names.includes(name));
    if (rule !== undefined) {
      throw new UsageError(`${name} cannot be passed on to dbt: ${rule.reason}.`);
    }
  }
}

function nameOf(flag: string): string {
  if (flag.startsWith("--")) return flag.split("=", 1)[0] ?? flag;
  return flag.startsWith("-") ? flag.slice(0, 2) : flag;
}
