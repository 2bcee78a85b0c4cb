import type { JokeForm } from "../joke-form.ts";

/** The file that took the largest share. */
export const largestFile: JokeForm = {
  name: "largest-file",
  fit: ({ files }) => (files.length > 1 ? 4 : 0),
  lines: [
    "{big-file} takes {big-added} of it and leaves the others the bill.",
    "The corner office goes to {big-file}, with {big-added} and a plant.",
    "{big-file} has {big-added}; {next-file} has {next-added}. They share a wall, and it is thin.",
    "The roads lead to {big-file}, which gets {big-added} and could use a roundabout.",
    "The weight is in {big-file}: {big-added}, and an expression.",
  ],
};
