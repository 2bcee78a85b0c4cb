import type { WriterChoice } from "@mea-culpa/formats";
import { houseWriter } from "./house/write-house-roast.ts";
import type { TokenBudget } from "./model/token-budget.ts";
import type { Writer } from "./writer.ts";

/** The writers to ask, in order, and one line for the user when the chosen one can't be asked. */
export interface ChosenWriters {
  readonly writers: readonly Writer[];
  readonly note?: string;
}

/**
 * Makes the writers of a choice. The house writer is always the last, so that a roast comes. What
 * talks to models is loaded only when a model is to be asked; it takes longer than a roast does.
 */
export async function chooseWriter(
  choice: WriterChoice,
  {
    environment,
    budget,
    takes,
    timeout,
  }: {
    readonly environment: Readonly<Record<string, string | undefined>>;
    /** The tokens of the roast. */
    readonly budget?: TokenBudget;
    /** How many drafts a model writes. */
    readonly takes?: number;
    /** Milliseconds that a model has for one answer. */
    readonly timeout?: number;
  },
): Promise<ChosenWriters> {
  if (choice.kind === "house") return { writers: [houseWriter] };
  const { languageModel } = await import("./model/language-model.ts");
  const chosen = languageModel(choice, environment);
  if (chosen.kind === "unavailable") {
    return { writers: [houseWriter], note: `${chosen.reason}: the house writer writes instead` };
  }
  const { modelWriter } = await import("./model/model-writer.ts");
  const writer = modelWriter({
    ...chosen,
    ...(budget && { budget }),
    ...(takes !== undefined && { takes }),
    ...(timeout !== undefined && { timeout }),
  });
  return { writers: [writer, houseWriter] };
}
