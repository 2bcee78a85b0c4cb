import type { Exhibit } from "@mea-culpa/formats";
import type { PackIndex } from "./pack-index.ts";

/** Everybody in the pack, each by all their names in small letters; the author first. */
export function findPeople({ pack }: Pick<PackIndex, "pack">): readonly (readonly string[])[] {
  const author = [pack.who, ...pack.names].flatMap(callNames);
  const others = new Set(
    pack.exhibits.flatMap(listPeople).filter((name) => !author.includes(name)),
  );
  return [author, ...[...others].map(callNames)];
}

function listPeople(exhibit: Exhibit): readonly string[] {
  switch (exhibit.kind) {
    case "pull-request":
      return callNames(exhibit.author.name);
    case "commit":
    case "listed":
      return exhibit.coAuthors.map(({ name }) => name.toLowerCase());
    case "review":
    case "issue":
    case "label":
      return [exhibit.author.toLowerCase()];
    default:
      return [];
  }
}

export function isBy(exhibit: Exhibit, names: readonly string[]): boolean {
  return listPeople(exhibit).some((name) => names.includes(name));
}

/** A name in small letters, and the first of its names by itself. */
function callNames(name: string): readonly string[] {
  const lower = name.toLowerCase();
  const [first = ""] = lower.split(" ");
  return first.length > 1 && first !== lower ? [lower, first] : [lower];
}

/** Every name by which somebody in the pack may be called. */
export function listNames(index: Pick<PackIndex, "pack">): ReadonlySet<string> {
  return new Set(
    findPeople(index)
      .flat()
      .filter((name) => name.length > 1),
  );
}
