import type { JokeForm } from "../joke-form.ts";

/** The effort stands beside the effect, and neither says a word. */
export const contrastOfScale: JokeForm = {
  name: "contrast-of-scale",
  fit: ({ pullRequest, commits }) =>
    pullRequest && pullRequest.additions > 200 && commits.length > 1 ? 5 : 0,
  lines: [
    "{large-subject} brings {large-added}; {small-subject} brings {small-added}. They were on the same invoice.",
    "The widest commit has {large-added}, the narrowest {small-added}. It is like a family photograph with a horse.",
    "On the scales: {large-added} for {large-subject}, and {small-added} for {small-subject}.",
    "{small-added} was the price of {small-subject}. {large-subject} came to {large-added}, and tip.",
  ],
};
