import type { Definition } from "../code/find-definitions.ts";

/** A function or class that the branch brought, and what became of it. */
export interface Life {
  readonly kind: Definition["kind"];
  /** Qualified: `Pool.close`. */
  readonly name: string;
  /** Where it was born, and the line of its name there. */
  readonly path: string;
  readonly line: number;
  /** The places of commits in the branch, from 1. */
  readonly bornIn: number;
  /** Each time it was moved to another file: `to` is the new path. */
  readonly moves: readonly { readonly in: number; readonly to: string }[];
  /** Absent while no commit took it away. */
  readonly goneIn?: number;
  /** Where it stood at last. */
  readonly lastPath: string;
}

/** The definitions of a file before and after a commit; an absent side has none. */
export interface FileStep {
  readonly path: string;
  readonly previousPath?: string;
  readonly before: readonly Definition[];
  readonly after: readonly Definition[];
}

/** What a commit did to definitions: its place in the branch and the files that it touched. */
export interface CommitStep {
  readonly position: number;
  readonly files: readonly FileStep[];
}

interface OpenLife extends Life {
  moves: { readonly in: number; readonly to: string }[];
  goneIn?: number;
  lastPath: string;
}

/**
 * Follows every definition that is born in the branch: a name that comes in one file while it goes
 * in another, by one commit, was moved and not born; one that the base had and that comes back was
 * not born either. Only names are followed, so a definition that is renamed dies, and another is
 * born.
 */
export function followLives(steps: readonly CommitStep[]): readonly Life[] {
  const all: OpenLife[] = [];
  const old = new Set<string>();
  const findAlive = (name: string, path: string) =>
    all.find((each) => each.name === name && each.lastPath === path && each.goneIn === undefined);
  for (const { position, files } of steps) {
    for (const { path, previousPath } of files) {
      if (previousPath === undefined) continue;
      for (const life of all) if (life.lastPath === previousPath) life.lastPath = path;
    }
    const came = files.flatMap(({ path, before, after }) => difference(after, before, path));
    const went = files.flatMap(({ path, before, after }) => difference(before, after, path));
    for (const { path, name } of went) {
      const life = findAlive(name, path);
      const next = came.find((each) => each.name === name && each.path !== path);
      if (life === undefined) old.add(name);
      else if (next === undefined) life.goneIn = position;
      else {
        life.lastPath = next.path;
        life.moves.push({ in: position, to: next.path });
      }
    }
    for (const { path, name, kind, line } of came) {
      const isKnown = old.has(name) || findAlive(name, path) !== undefined;
      if (isKnown || went.some((each) => each.name === name && each.path !== path)) continue;
      all.push({ kind, name, path, line, bornIn: position, moves: [], lastPath: path });
    }
  }
  return all;
}

interface Difference extends Pick<Definition, "name" | "kind" | "line"> {
  readonly path: string;
}

/** What the one side defines and the other does not, each name once. */
function difference(
  these: readonly Definition[],
  those: readonly Definition[],
  path: string,
): readonly Difference[] {
  const other = new Set(those.map(({ name }) => name));
  const found = new Map(these.map((definition) => [definition.name, definition]));
  return [...found.values()]
    .filter(({ name }) => !other.has(name))
    .map(({ name, kind, line }) => ({ path, name, kind, line }));
}
