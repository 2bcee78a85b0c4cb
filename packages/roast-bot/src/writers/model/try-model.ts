import type { ModelChoice } from "@mea-culpa/formats";
import { z } from "zod";
import { askModel, type Usage } from "./ask-model.ts";
import type { Unavailable } from "./find-endpoint.ts";
import { languageModel } from "./language-model.ts";
import type { Environment } from "./model-environment.ts";
import { describeCost } from "./price.ts";

/** What became of one question to a model. */
export type TriedModel =
  /** `cost` is what a roast would come to, in words. */
  { readonly kind: "answers"; readonly name: string; readonly cost: string } | Unavailable;

/** What a model is asked for: the roast itself, or what of it is shown. */
export type ModelPart = "writer" | "referee";

/**
 * What a roast of two takes and a repair comes to, and its judging: measured with a tokenizer
 * (o200k) on what is asked and was recorded by hand for the demonstration's pull request of 17
 * commits; see docs/model-writer.md. Thoughts of models that think come on top.
 */
const typical: Readonly<Record<ModelPart, Usage>> = {
  writer: { asked: 119_000, cached: 0, answered: 3_000 },
  referee: { asked: 57_000, cached: 0, answered: 6_000 },
};

/** Asks a model one small question, and says what its part in a roast would cost. */
export async function tryModel(
  choice: ModelChoice,
  environment: Environment,
  options: {
    /** `writer` if absent. */
    readonly part?: ModelPart;
    readonly fetch?: typeof globalThis.fetch;
    /** Milliseconds for the answer. */
    readonly timeout?: number;
    readonly signal?: AbortSignal;
  } = {},
): Promise<TriedModel> {
  const { part = "writer", fetch, timeout = 30_000, signal } = options;
  const chosen = languageModel(choice, environment, fetch === undefined ? {} : { fetch });
  if (chosen.kind === "unavailable") return chosen;
  const answer = await askModel({
    model: chosen.model,
    name: "greeting",
    schema: z.object({ ready: z.boolean() }),
    instructions: "You answer with JSON only.",
    material: "There is no case yet.",
    request: 'Are you ready? Answer {"ready":true}.',
    answerTokens: 4_000,
    timeout,
    retries: 0,
    ...(signal !== undefined && { signal }),
  });
  if (answer.kind !== "answered") return { kind: "unavailable", reason: answer.reason };
  const { name } = chosen;
  return { kind: "answers", name, cost: describeCost({ writer: name, used: typical[part] }) };
}
