import type { EvidencePack } from "@mea-culpa/formats";

/** A sentence about a pack of which code knows whether it is so. */
export interface Canary {
  readonly text: string;
  readonly isTrue: boolean;
  /** What it cites, and what stands beside that to be mistaken for it. */
  readonly exhibits: readonly string[];
  readonly counter: readonly string[];
}

/**
 * What a referee of this pack is tried with: a sentence that a quote proves, the same one with the
 * quote of another exhibit, and the same one denied. A referee that agrees with everything, with
 * nothing, or that does not look where it is told to, fails one of them.
 */
export function makeCanaries({ exhibits }: EvidencePack): readonly Canary[] {
  const lines = exhibits.flatMap(({ id, text }) => {
    const line = text
      .split("\n")
      .find((each) => each.trim().length >= 8)
      ?.trim();
    return line === undefined || line.length > 120 || /[“”]/.test(line) ? [] : [{ id, text, line }];
  });
  const [first] = lines;
  if (first === undefined) return [];
  const second = lines.find(
    ({ text, line }) => !text.includes(first.line) && !first.text.includes(line),
  );
  const other = second?.line ?? "here ends the log of the lighthouse keeper";
  const scope = { exhibits: [first.id], counter: second === undefined ? [] : [second.id] };
  const says = (line: string): string => `Exhibit ${first.id} has the line “${line}”.`;
  return [
    { ...scope, text: says(first.line), isTrue: true },
    { ...scope, text: says(other), isTrue: false },
    {
      ...scope,
      text: `Exhibit ${first.id} does not have the line “${first.line}”.`,
      isTrue: false,
    },
  ];
}
