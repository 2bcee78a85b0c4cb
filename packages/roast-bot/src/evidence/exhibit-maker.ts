import type { Exhibit } from "@mea-culpa/formats";
import type { ExhibitRequest } from "../case/charge.ts";
import { buildExhibit } from "./build-exhibit.ts";
import { findDefinition, findAboutLines, type KnownHistory } from "./build-history-exhibit.ts";
import type { Change } from "../change/change.ts";
import { linesOfChange } from "./lines-of-change.ts";

const noHistory: KnownHistory = {
  followUps: [],
  definitions: [],
  origins: [],
  about: undefined,
  introductions: [],
};

/** Makes exhibits of a change: each one once, with an id that stays the same for the same change. */
export class ExhibitMaker {
  readonly #change: Change;
  readonly #history: KnownHistory;
  readonly #made = new Map<string, Exhibit>();
  readonly #numbered = new Map<string, Map<string, string>>();

  constructor(change: Change, history: KnownHistory = noHistory) {
    this.#change = change;
    this.#history = history;
  }

  /** All that was made, in the order in which it was asked for. */
  get exhibits(): readonly Exhibit[] {
    return [...this.#made.values()];
  }

  /** The exhibit that a request names, made if need be; `undefined` if the change doesn't hold it. */
  make(request: ExhibitRequest): Exhibit | undefined {
    const id = this.#idOf(request);
    if (id === undefined) return undefined;
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    const exhibit = buildExhibit(id, { request, change: this.#change, history: this.#history });
    if (exhibit !== undefined) this.#made.set(id, exhibit);
    return exhibit;
  }

  #idOf(request: ExhibitRequest): string | undefined {
    const { files, reviews } = this.#change;
    switch (request.kind) {
      case "pull-request":
        return "pr";
      case "commit":
        return `c${request.position}`;
      case "listed":
        return `l${request.position}`;
      case "file":
        return numbered(
          "f",
          files.findIndex(({ path }) => path === request.path),
        );
      case "review":
        return numbered(
          "r",
          reviews.findIndex(({ id }) => id === request.id),
        );
      case "tracked":
        return `t${request.index + 1}`;
      case "earlier":
        return numbered(
          "earlier",
          this.#history.origins.findIndex(({ sha }) => sha === request.sha),
        );
      case "later":
        return numbered(
          "later",
          this.#history.followUps.findIndex(({ sha }) => sha === request.sha),
        );
      case "introduction":
        return numbered(
          "intro",
          this.#history.introductions.findIndex(({ path }) => path === request.path),
        );
      case "lines": {
        if (findAboutLines(request, this.#history) !== undefined) return "about";
        if (linesOfChange(this.#change, request) === undefined) return undefined;
        return this.#numberByRequest("h", request);
      }
      case "patch":
        return this.#numberByRequest("d", request);
      case "function":
        if (findDefinition(this.#history, request) === undefined) return undefined;
        return this.#numberByRequest("fn", request);
    }
  }

  /** What has no number of its own is numbered in the order in which it is asked for. */
  #numberByRequest(
    letters: string,
    request: Extract<ExhibitRequest, { readonly kind: "lines" | "function" | "patch" }>,
  ): string {
    const key = JSON.stringify(readKey(request));
    const ids = this.#numbered.get(letters) ?? new Map<string, string>();
    const id = ids.get(key) ?? `${letters}${ids.size + 1}`;
    this.#numbered.set(letters, ids.set(key, id));
    return id;
  }
}

function readKey(
  request: Extract<ExhibitRequest, { readonly kind: "lines" | "function" | "patch" }>,
): readonly (string | number)[] {
  if (request.kind === "patch") return [request.path, request.hunk, request.first, request.last];
  const { path, side, from } = request;
  return request.kind === "lines"
    ? [path, side, from, request.to, request.commit ?? 0]
    : [path, side, from, request.name];
}

function numbered(letter: string, index: number): string | undefined {
  return index === -1 ? undefined : `${letter}${index + 1}`;
}
