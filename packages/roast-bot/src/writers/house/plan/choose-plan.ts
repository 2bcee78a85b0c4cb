import type { Random } from "../random.ts";
import type { Memory } from "../variety/memory.ts";
import type { DocumentPlan } from "./document-plan.ts";
import { documentPlans } from "./plans.ts";

/** The genre whose wording the dev log has heard least; chance decides between equals. */
export function choosePlan({
  random,
  memory,
}: {
  readonly random: Random;
  readonly memory: Memory;
}): DocumentPlan {
  const [first] = documentPlans
    .map((plan) => ({ plan, heard: heardOf(plan, memory), chance: random() }))
    .sort((one, other) => one.heard - other.heard || one.chance - other.chance);
  if (!first) throw new Error("there is no document plan to choose from");
  return first.plan;
}

function heardOf(plan: DocumentPlan, memory: Memory): number {
  const lines = [plan.promises, plan.goals, plan.falls, plan.storyLeads, plan.exhibitLeads].flat();
  return lines.filter((line) => memory.knows(line)).length;
}
