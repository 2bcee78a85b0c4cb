import type { EvidencePack } from "@mea-culpa/formats";

const words = "more functions that the change touches were left out for size.";

/** Says in a pack that it does not hold all functions that the change touches. */
export function tellLeftFunctions(count: number): string {
  return `${count} ${words}`;
}

/** Whether a pack says nothing like that. */
export function holdsAllFunctions({ leftOut }: Pick<EvidencePack, "leftOut">): boolean {
  return !leftOut.some((each) => each.endsWith(words));
}
