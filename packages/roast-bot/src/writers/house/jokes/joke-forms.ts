import { brokenList } from "./forms/broken-list.ts";
import { clockJoke } from "./forms/clock-joke.ts";
import { contrastOfScale } from "./forms/contrast-of-scale.ts";
import { definitionTurned } from "./forms/definition-turned.ts";
import { figureNobodyNeeded } from "./forms/figure-nobody-needed.ts";
import { largestFile } from "./forms/largest-file.ts";
import { literalName } from "./forms/literal-name.ts";
import { logInActs } from "./forms/log-in-acts.ts";
import { longerThanExplains } from "./forms/longer-than-explains.ts";
import { machineNoticed } from "./forms/machine-noticed.ts";
import { promiseAgainstDelivery } from "./forms/promise-against-delivery.ts";
import { quoteLeftAlone } from "./forms/quote-left-alone.ts";
import { revolvingDoor } from "./forms/revolving-door.ts";
import { shortAgainstLong } from "./forms/short-against-long.ts";
import { twoCharges } from "./forms/two-charges.ts";
import { understatement } from "./forms/understatement.ts";
import { wordySubject } from "./forms/wordy-subject.ts";
import type { JokeForm } from "./joke-form.ts";

/** Every form of joke that works on any change. */
export const jokeForms: readonly JokeForm[] = [
  brokenList,
  clockJoke,
  contrastOfScale,
  definitionTurned,
  figureNobodyNeeded,
  largestFile,
  literalName,
  logInActs,
  longerThanExplains,
  machineNoticed,
  promiseAgainstDelivery,
  quoteLeftAlone,
  revolvingDoor,
  shortAgainstLong,
  twoCharges,
  understatement,
  wordySubject,
];
