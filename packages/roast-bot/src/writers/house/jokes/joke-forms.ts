import type { JokeForm } from "./joke-form.ts";
import { contrastOfScale } from "./forms/contrast-of-scale.ts";
import { figureNobodyNeeded } from "./forms/figure-nobody-needed.ts";

/** Every form of joke that works on any change. */
export const jokeForms: readonly JokeForm[] = [contrastOfScale, figureNobodyNeeded];
