import type { ModelChoice } from "@mea-culpa/formats";
import type { TokenBudget } from "../writers/model/token-budget.ts";
import type { ModelReferee } from "./model-referee.ts";

/** A referee that can be asked, or why none can, in a line for the user. */
export type ChosenReferee =
  | { readonly kind: "referee"; readonly referee: ModelReferee }
  | { readonly kind: "unavailable"; readonly reason: string };

/** The referee of a choice. What talks to models is loaded only when one is to be asked. */
export async function chooseReferee(
  choice: ModelChoice,
  {
    environment,
    budget,
    timeout,
  }: {
    readonly environment: Readonly<Record<string, string | undefined>>;
    /** The tokens of the roast that is judged. */
    readonly budget?: TokenBudget;
    /** Milliseconds that it has for one answer. */
    readonly timeout?: number;
  },
): Promise<ChosenReferee> {
  const { languageModel } = await import("../writers/model/language-model.ts");
  const chosen = languageModel(choice, environment);
  if (chosen.kind === "unavailable") return chosen;
  const { modelReferee } = await import("./model-referee.ts");
  const referee = modelReferee({
    ...chosen,
    ...(budget && { budget }),
    ...(timeout !== undefined && { timeout }),
  });
  return { kind: "referee", referee };
}
