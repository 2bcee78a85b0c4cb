import type { JokeForm } from "../joke-form.ts";

/** The effort stands beside the effect, and neither says a word. */
export const contrastOfScale: JokeForm = {
  name: "contrast-of-scale",
  fit: ({ pullRequest, commits }) =>
    pullRequest && pullRequest.additions > 200 && commits.length > 1 ? 6 : 0,
  lines: [
    "{large-subject} brings {large-added}; {small-subject} brings {small-added}. They were on the same invoice.",
    "{small-subject} brings {small-added}; {large-subject} brings {large-added}. They shared a cab.",
    "The stout commit has {large-added}, the slim commit {small-added}. It is like a family photograph with a horse.",
    "On the scales: {large-added} for {large-subject}, and {small-added} for {small-subject}.",
    "On the scales: {small-added} for {small-subject}, and {large-added} for {large-subject}.",
    "{small-added} was the price of {small-subject}. {large-subject} came to {large-added}, and tip.",
    "{large-added} came with {large-subject}. With {small-subject} came {small-added}, like a mint on the pillow.",
    "A commit of {large-added} and a commit of {small-added} walk into a branch.",
    "They come in sizes: {small-added}, {large-added}, and the silence in between.",
  ],
};
