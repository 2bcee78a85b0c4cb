import type { WriterChoice } from "../promise/promise.ts";
import { houseWriter } from "./house/house-writer.ts";
import { languageModel, modelEnvironment } from "./model/language-model.ts";
import { modelWriter } from "./model/model-writer.ts";
import type { Writer } from "./writer.ts";

/** The variables that the process of a choice may see: none at all for the house writer. */
export function writerEnvironment(choice: WriterChoice): readonly string[] {
  return choice.kind === "house" ? [] : modelEnvironment;
}

/** The writers to ask, in order, and one line for the user when the chosen one can't be asked. */
export interface ChosenWriters {
  readonly writers: readonly Writer[];
  readonly note?: string;
}

/** Makes the writers of a choice. The house writer is always the last, so that a roast comes. */
export function chooseWriter(
  choice: WriterChoice,
  environment: Readonly<Record<string, string | undefined>>,
): ChosenWriters {
  if (choice.kind === "house") return { writers: [houseWriter] };
  const chosen = languageModel(choice, environment);
  if (chosen.kind === "unavailable") {
    return { writers: [houseWriter], note: `${chosen.reason}: the house writer writes instead` };
  }
  const { name, model } = chosen;
  return { writers: [modelWriter({ name, model }), houseWriter] };
}
