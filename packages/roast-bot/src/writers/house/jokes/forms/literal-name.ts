import type { JokeForm } from "../joke-form.ts";

/** A file's name is taken at its word. */
export const literalName: JokeForm = {
  name: "literal-name",
  fit: ({ files }) =>
    files.some(({ path }) =>
      /(?:util|helper|manager|common|misc|service|base|core|main|final|new|old|temp)/i.test(path),
    )
      ? 4
      : 0,
  lines: [
    "{big-file} is called {big-file}, which is at least where the trouble starts.",
    "There is a {big-file}. Those who live there call it home.",
    "The name {big-file} promises little, and that is a contract it honours.",
    "{big-file} has the name of a drawer, and the contents of a drawer.",
    "As a name, {big-file} points firmly at the middle distance.",
  ],
};
