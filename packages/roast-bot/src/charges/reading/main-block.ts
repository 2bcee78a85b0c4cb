import type { ChangedFile } from "../../change/change.ts";

/**
 * Whether a line of a hunk stands in what a module of Python does where it is run by itself, which shows how it
 * is used, or tries it: `if __name__ == "__main__":`. A hunk that starts inside of that is told by its section.
 */
export function isInMainBlock(
  lines: readonly { readonly text: string }[],
  at: number,
  { language, section }: Pick<ChangedFile, "language"> & { readonly section: string },
): boolean {
  if (language !== "python") return false;
  const above = lines.slice(0, at + 1).findLast(({ text }) => /^[^\s#)\]}]/.test(text));
  return /^if __name__ ?== ?["']__main__["']/.test(above?.text ?? section);
}
