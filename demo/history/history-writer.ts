import { FastImport, type Signature } from "./fast-import.ts";

/** A commit of a branch, told as what it changes. */
export interface Step {
  readonly subject: string;
  readonly body?: string;
  readonly author: Signature;
  /** When it was authored, in minutes before the history's anchor. */
  readonly minutesBefore: number;
  readonly files: Readonly<Record<string, string | undefined>>;
}

/** How a pull request got into the main line. */
export interface Merge {
  readonly number: number;
  readonly title: string;
  readonly body?: string;
  readonly kind: "squash" | "merge-commit";
  readonly minutesBefore: number;
  /** Who a squash is attributed to; a merge commit is the merging person's. */
  readonly author: Signature;
  /** For the subject of a merge commit: `owner/branch`. */
  readonly branch?: string;
  readonly steps: readonly Step[];
}

/** A main line with pull requests beside it, every moment counted back from one anchor. */
export class HistoryWriter {
  readonly #import = new FastImport();
  readonly #anchor: number;
  readonly #host: Signature;
  #head: number | undefined;

  constructor(options: { readonly anchor: number; readonly host: Signature }) {
    this.#anchor = options.anchor;
    this.#host = options.host;
  }

  /** Commits straight to the main line. */
  push(step: Step): void {
    this.#head = this.#import.commit({
      message: message(step.subject, step.body),
      author: step.author,
      authoredAt: this.#at(step.minutesBefore),
      parents: this.#head === undefined ? [] : [this.#head],
      files: step.files,
    });
  }

  /** Makes the branch of a pull request, keeps it under `refs/pull/N/head` and merges it. */
  merge(merge: Merge): void {
    const base = this.#head;
    if (base === undefined) throw new Error("a pull request needs something to be merged into");
    let branch = base;
    for (const step of merge.steps) {
      branch = this.#import.commit({
        message: message(step.subject, step.body),
        author: step.author,
        authoredAt: this.#at(step.minutesBefore),
        parents: [branch],
        files: step.files,
      });
    }
    this.#import.ref(`refs/pull/${merge.number}/head`, branch);
    const at = this.#at(merge.minutesBefore);
    const files = Object.assign({}, ...merge.steps.map((step) => step.files));
    const committed = { authoredAt: at, committer: this.#host, committedAt: at, files };
    this.#head = this.#import.commit(
      merge.kind === "squash"
        ? {
            ...committed,
            message: message(`${merge.title} (#${merge.number})`, merge.body),
            author: merge.author,
            parents: [base],
          }
        : {
            ...committed,
            message: message(
              `Merge pull request #${merge.number} from ${merge.branch ?? "fork/branch"}`,
              [merge.title, merge.body].filter(Boolean).join("\n\n"),
            ),
            author: merge.author,
            parents: [base, branch],
          },
    );
  }

  /** Writes everything into a repository, with the main line as `main`. */
  async write(directory: string): Promise<void> {
    if (this.#head !== undefined) this.#import.ref("refs/heads/main", this.#head);
    await this.#import.write(directory);
  }

  #at(minutesBefore: number): number {
    return this.#anchor - minutesBefore * 60_000;
  }
}

function message(subject: string, body: string | undefined): string {
  return body === undefined || body === "" ? `${subject}\n` : `${subject}\n\n${body}\n`;
}
