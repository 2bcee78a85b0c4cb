import type { EvidencePack, Exhibit } from "@mea-culpa/formats";
import type { FigureCover } from "../../case/figure-cover.ts";

/** Words of a sentence that a cite gives to an exhibit, with their place. */
export interface NamedExhibit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly exhibit: Exhibit;
}

/** What a sentence names that lines can be counted of. */
export type NamedThing =
  | { readonly kind: "commit"; readonly sha: string }
  | { readonly kind: "file"; readonly path: string }
  | {
      readonly kind: "definition";
      readonly path: string;
      readonly side: string;
      readonly from: number;
      readonly to: number;
    };

/** The commit, file or definition that words name; none where they are but a part of its text. */
export function findNamedThing({
  text,
  exhibit,
}: Pick<NamedExhibit, "text" | "exhibit">): NamedThing | undefined {
  const name = text
    .replaceAll(/[“”`*"]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return readThing(name, exhibit);
}

function readThing(name: string, exhibit: Exhibit): NamedThing | undefined {
  switch (exhibit.kind) {
    case "commit": {
      const { sha, subject } = exhibit;
      const isNamed = name === subject.replaceAll(/[“”`*"]/g, "") || isAbbreviation(name, sha);
      return isNamed ? { kind: "commit", sha } : undefined;
    }
    // Of what a squash lists nothing is counted.
    case "listed":
      return name === exhibit.subject.replaceAll(/[“”`*"]/g, "")
        ? { kind: "commit", sha: exhibit.id }
        : undefined;
    case "function": {
      const { path, side, from, to } = exhibit;
      const own = [exhibit.name, exhibit.name.split(".").at(-1)];
      if (own.includes(name.replace(/\(\)$/, ""))) {
        return { kind: "definition", path, side, from, to };
      }
      return isPathOf(name, path) ? { kind: "file", path } : undefined;
    }
    case "file":
    case "lines":
    case "patch":
    case "introduction":
      return isPathOf(name, exhibit.path) ? { kind: "file", path: exhibit.path } : undefined;
    case "pull-request":
    case "review":
    case "issue":
    case "label":
    case "earlier":
    case "later":
    case "list":
      return undefined;
  }
}

function isAbbreviation(name: string, sha: string): boolean {
  return name.length >= 7 && sha.startsWith(name);
}

function isPathOf(name: string, path: string): boolean {
  return name === path || (name !== "" && path.endsWith(`/${name}`));
}

/** Whether all that a figure is of is one of these things, or a part of it. */
export function isWithinThings(
  { exhibits }: FigureCover,
  { things, pack }: { readonly things: readonly NamedThing[]; readonly pack: EvidencePack },
): boolean {
  // A file is a part of a commit, so what is counted of a whole commit is not the file's.
  const narrowest = things.some(({ kind }) => kind !== "commit")
    ? things.filter(({ kind }) => kind !== "commit")
    : things;
  return exhibits.every((exhibit) => narrowest.some((thing) => isWithin(exhibit, { thing, pack })));
}

function isWithin(
  exhibit: Exhibit,
  { thing, pack }: { readonly thing: NamedThing; readonly pack: EvidencePack },
): boolean {
  switch (exhibit.kind) {
    case "commit":
      return thing.kind === "commit" ? exhibit.sha === thing.sha : exhibit.files === 1;
    case "file":
      return thing.kind === "file" && exhibit.path === thing.path;
    case "patch":
      return thing.kind === "file"
        ? exhibit.path === thing.path
        : thing.kind === "commit" && exhibit.commit === thing.sha;
    case "lines":
    case "function":
      switch (thing.kind) {
        case "commit":
          return exhibit.commit === thing.sha;
        case "file":
          return exhibit.path === thing.path;
        case "definition":
          return (
            exhibit.path === thing.path &&
            exhibit.side === thing.side &&
            thing.from <= exhibit.from &&
            exhibit.to <= thing.to
          );
      }
    case "pull-request": {
      // The whole of one commit, or of one file, is that commit or file.
      if (thing.kind === "file") return exhibit.files === 1;
      const [alone, ...more] = pack.exhibits.filter(({ kind }) => kind === "commit");
      return (
        thing.kind === "commit" &&
        more.length === 0 &&
        alone?.kind === "commit" &&
        alone.sha === thing.sha
      );
    }
    case "listed":
    case "review":
    case "issue":
    case "label":
    case "earlier":
    case "later":
    case "introduction":
    case "list":
      return true;
  }
}
