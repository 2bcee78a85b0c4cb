import type {
  CommitExhibit,
  EvidencePack,
  Exhibit,
  Figure,
  FileExhibit,
  Formula,
  ListExhibit,
  PullRequestExhibit,
} from "@mea-culpa/formats";
import { commitFacts, type CommitFacts } from "./commit-facts.ts";

/** An evidence pack, opened on the desk: its exhibits and figures by what one looks for. */
export interface CaseFile {
  readonly pack: EvidencePack;
  readonly pullRequest: PullRequestExhibit | undefined;
  readonly list: ListExhibit | undefined;
  /** The commits in their order; fewer than two mean that there is no log to tell. */
  readonly commits: readonly CommitFacts[];
  /** The files, the largest change first. */
  readonly files: readonly FileExhibit[];
  readonly exhibit: (id: string) => Exhibit | undefined;
  readonly figure: (id: string) => Figure | undefined;
  /** The figure that some code computed by this formula from these operands. */
  readonly computed: (op: Formula["op"], of: readonly string[]) => Figure | undefined;
}

/** Opens an evidence pack. */
export function openCaseFile(pack: EvidencePack): CaseFile {
  const exhibits = new Map(pack.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const figures = new Map(pack.figures.map((figure) => [figure.id, figure]));
  const byFormula = new Map(
    pack.figures.map((figure) => [formulaKey(figure.formula.op, figure.formula.of), figure]),
  );
  return {
    pack,
    pullRequest: pack.exhibits.find((exhibit) => exhibit.kind === "pull-request"),
    list: pack.exhibits.find((exhibit) => exhibit.kind === "list"),
    commits: commitFacts(
      pack.exhibits
        .filter((exhibit): exhibit is CommitExhibit => exhibit.kind === "commit")
        .sort((one, other) => one.position - other.position),
    ),
    files: pack.exhibits
      .filter((exhibit): exhibit is FileExhibit => exhibit.kind === "file")
      .sort((one, other) => churn(other) - churn(one)),
    exhibit: (id) => exhibits.get(id),
    figure: (id) => figures.get(id),
    computed: (op, of) => byFormula.get(formulaKey(op, of)),
  };
}

function churn({ additions, deletions }: FileExhibit): number {
  return additions + deletions;
}

function formulaKey(op: string, of: readonly string[]): string {
  return [op, ...of].join(" ");
}
