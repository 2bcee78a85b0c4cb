import type {
  Charge,
  CommitExhibit,
  EvidencePack,
  Exhibit,
  Figure,
  PullRequestExhibit,
} from "@mea-culpa/formats";
import { isLogged, type LoggedExhibit, readLog } from "../case/logged.ts";

/** An evidence pack, opened: its exhibits, figures and charges by what a line asks for. */
export class Facts {
  readonly pack: EvidencePack;
  readonly #exhibits: ReadonlyMap<string, Exhibit>;
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #charges: ReadonlyMap<string, Charge>;

  constructor(pack: EvidencePack) {
    this.pack = pack;
    this.#exhibits = new Map(pack.exhibits.map((exhibit) => [exhibit.id, exhibit]));
    this.#figures = new Map(pack.figures.map((figure) => [figure.id, figure]));
    this.#charges = new Map(
      [...pack.charges, ...pack.compliments].map((charge) => [charge.code, charge]),
    );
  }

  exhibit(id: string): Exhibit | undefined {
    return this.#exhibits.get(id);
  }

  /** What the pack has of a commit by its id: `c3`, `l3`. */
  commit(id: string): LoggedExhibit | undefined {
    const exhibit = this.#exhibits.get(id);
    return exhibit !== undefined && isLogged(exhibit) ? exhibit : undefined;
  }

  figure(id: string): Figure | undefined {
    return this.#figures.get(id);
  }

  /** A charge or compliment by its code. */
  charge(code: string): Charge | undefined {
    return this.#charges.get(code);
  }

  /** What a charge's proof names, strongest first. */
  listProof({ exhibits }: Charge): readonly Exhibit[] {
    return exhibits.flatMap((id) => this.#exhibits.get(id) ?? []);
  }

  get pullRequest(): PullRequestExhibit | undefined {
    return this.pack.exhibits.find((exhibit) => exhibit.kind === "pull-request");
  }

  /** What the log says, in its order: the commits that a squash lists, where these are all that is known. */
  get log(): readonly LoggedExhibit[] {
    return readLog(this.pack);
  }

  /** In the order of the branch. */
  get commits(): readonly CommitExhibit[] {
    return this.pack.exhibits
      .filter((exhibit) => exhibit.kind === "commit")
      .toSorted((one, other) => one.position - other.position);
  }
}
