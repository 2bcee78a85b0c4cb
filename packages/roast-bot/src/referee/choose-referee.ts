import type { WriterChoice } from "@mea-culpa/formats";
import type { Referee } from "./referee.ts";

/** The referee of a choice; none where it names no model or the model can't be asked. */
export async function chooseReferee(
  choice: WriterChoice,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Referee | undefined> {
  if (choice.kind === "house") return undefined;
  const { languageModel } = await import("../writers/model/language-model.ts");
  const chosen = languageModel(choice, environment);
  if (chosen.kind === "unavailable") return undefined;
  const { modelReferee } = await import("./model-referee.ts");
  return modelReferee(chosen);
}
