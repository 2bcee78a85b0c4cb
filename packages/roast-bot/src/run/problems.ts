import { hasFailed, type Outcome } from "@mea-culpa/engine";
import type { EvidencePack } from "@mea-culpa/formats";
import {
  ConfigurationError,
  configurationProblem,
  type RunProblem,
} from "../audit/dev-log-state.ts";
import { withoutCredentials } from "../git/git-error.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import { describeError } from "./describe-error.ts";
import { lastError } from "./outcomes.ts";
import { SourceError } from "./source-error.ts";
import { readMessage } from "../read-message.ts";

/** Readers of a footer get one line of this length at most. */
const longestMessage = 300;

/** The numbers of the slots that the children of fan-outs are for, in the order of the children. */
export type SlotsOfChildren = Readonly<Record<string, readonly (number | undefined)[]>>;

/**
 * What went wrong in a graph, each distinct problem once: with every node that it kept from
 * succeeding and every slot that it touches. A skipped node says only what a failed one has said,
 * and a fan-out speaks through its children.
 */
export function findProblems(
  outcomes: readonly Outcome[],
  slots: SlotsOfChildren = {},
): readonly RunProblem[] {
  const children = new Set(
    outcomes.flatMap((outcome) => outcome.children?.map(({ nodeId }) => nodeId) ?? []),
  );
  return mergeProblems(
    outcomes
      .filter(({ nodeId }) => !children.has(nodeId))
      .flatMap((outcome) => {
        const stage = String(outcome.nodeId);
        if (outcome.children === undefined) return outcomeProblems(outcome, { stage, slots: [] });
        return outcome.children.flatMap((child, index) => {
          const slot = slots[stage]?.[index];
          return outcomeProblems(child, { stage, slots: slot === undefined ? [] : [slot] });
        });
      }),
  );
}

/** Merges what is the same: one fault that several nodes and slots have met is one problem. */
export function mergeProblems(problems: readonly RunProblem[]): readonly RunProblem[] {
  const merged = new Map<string, RunProblem>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.message, problem.errors?.[0]?.class, problem.place]);
    const known = merged.get(key);
    merged.set(key, known === undefined ? problem : joined(known, problem));
  }
  return [...merged.values()];
}

function joined(one: RunProblem, other: RunProblem): RunProblem {
  const slots = new Set([...(one.slots ?? []), ...(other.slots ?? [])]);
  const nodes = new Set([...(one.nodes ?? []), ...(other.nodes ?? [])]);
  return { ...one, slots: [...slots].toSorted((a, b) => a - b), nodes: [...nodes] };
}

function outcomeProblems(
  outcome: Outcome,
  where: Pick<RunProblem, "stage" | "slots">,
): RunProblem[] {
  const nodes = [String(outcome.nodeId)];
  if (outcome.status === "cancelled")
    return [{ ...where, nodes, message: "the run was cancelled" }];
  if (!hasFailed(outcome)) return [];
  const last = lastError(outcome.error);
  const told = { ...where, nodes, errors: describeError(last), attempts: outcome.attempts.length };
  if (last instanceof ConfigurationError) {
    const configuration = { ...told, stage: "configuration" };
    return last.problems.length === 0
      ? [{ ...configuration, message: publicMessage(last) }]
      : last.problems.map((problem) => ({ ...configuration, ...configurationProblem(problem) }));
  }
  const message = publicMessage(last);
  return [
    last instanceof SourceError ? { ...told, message, place: last.place } : { ...told, message },
  ];
}

/** What went wrong with the roast of one slot, in a stage that goes on with the others. */
export function slotProblem(
  stage: string,
  { slot: { number } }: { readonly slot: Pick<EvidencePack["slot"], "number"> },
  error: unknown,
): RunProblem {
  return {
    stage,
    message: publicMessage(error),
    nodes: [stage],
    slots: number === undefined ? [] : [number],
    ...(error instanceof Error && { errors: describeError(error) }),
  };
}

/** The heartbeat is public: one line, and neither credentials nor secrets in it. */
export function publicMessage(error: unknown): string {
  const [line = ""] = redactSecrets(withoutCredentials(readMessage(error)))
    .trim()
    .split("\n");
  const said = line.trim() === "" ? "it failed without a word" : line.trim();
  return said.length > longestMessage ? `${said.slice(0, longestMessage)}…` : said;
}
