import type { DocumentPlan } from "./document-plan.ts";
import { auction } from "./plans/auction.ts";
import { guidedTour } from "./plans/guided-tour.ts";
import { incidentReview } from "./plans/incident-review.ts";
import { matchReport } from "./plans/match-report.ts";
import { museumLabel } from "./plans/museum-label.ts";
import { natureFilm } from "./plans/nature-film.ts";
import { obituary } from "./plans/obituary.ts";
import { recipe } from "./plans/recipe.ts";
import { stageDirections } from "./plans/stage-directions.ts";
import { trial } from "./plans/trial.ts";
import { weatherReport } from "./plans/weather-report.ts";

/** Every genre that a roast can be told in. */
export const documentPlans: readonly DocumentPlan[] = [
  trial,
  obituary,
  natureFilm,
  matchReport,
  incidentReview,
  museumLabel,
  weatherReport,
  stageDirections,
  recipe,
  guidedTour,
  auction,
];
