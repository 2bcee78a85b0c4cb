import type { Exhibit } from "@mea-culpa/formats";
import type { ExhibitRequest } from "../case/charge.ts";
import { buildExhibit } from "./build-exhibit.ts";
import type { Change } from "../change/change.ts";
import type { FollowUp } from "../history/find-follow-ups.ts";
import { linesOfChange } from "./lines-of-change.ts";

/** Makes exhibits of a change: each one once, with an id that stays the same for the same change. */
export class ExhibitMaker {
  readonly #change: Change;
  readonly #followUps: readonly FollowUp[];
  readonly #made = new Map<string, Exhibit>();
  readonly #lines = new Map<string, string>();

  constructor(change: Change, followUps: readonly FollowUp[] = []) {
    this.#change = change;
    this.#followUps = followUps;
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
    const exhibit = buildExhibit(id, { request, change: this.#change, followUps: this.#followUps });
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
      case "later":
        return numbered(
          "later",
          this.#followUps.findIndex(({ sha }) => sha === request.sha),
        );
      case "lines": {
        const key = JSON.stringify([
          request.path,
          request.side,
          request.from,
          request.to,
          request.commit ?? 0,
        ]);
        const id = this.#lines.get(key) ?? `h${this.#lines.size + 1}`;
        if (linesOfChange(this.#change, request) === undefined) return undefined;
        this.#lines.set(key, id);
        return id;
      }
    }
  }
}

function numbered(letter: string, index: number): string | undefined {
  return index === -1 ? undefined : `${letter}${index + 1}`;
}
