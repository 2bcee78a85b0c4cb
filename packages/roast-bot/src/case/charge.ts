import type { Formula, Unit } from "@mea-culpa/formats";

/** How an exhibit is asked for before it has an id; the evidence room turns it into one. */
export type ExhibitRequest =
  | { readonly kind: "pull-request" }
  | { readonly kind: "commit"; readonly position: number }
  /** A commit as the squash's message lists it. */
  | { readonly kind: "listed"; readonly position: number }
  | { readonly kind: "file"; readonly path: string }
  | {
      readonly kind: "lines";
      readonly path: string;
      readonly side: "before" | "after";
      /** 1-based, inclusive; all of them stand in the change's hunks. */
      readonly from: number;
      readonly to: number;
      /** The position of the commit in whose own diff the lines stand; the merged diff when absent. */
      readonly commit?: number;
    }
  /** Lines of a hunk of the merged diff, with what is done to them; places from 1, inclusive. */
  | {
      readonly kind: "patch";
      readonly path: string;
      readonly hunk: number;
      readonly first: number;
      readonly last: number;
    }
  /** A definition that the merged diff touches; it has to be in the history. */
  | {
      readonly kind: "function";
      readonly path: string;
      readonly side: "before" | "after";
      /** Its first line. */
      readonly from: number;
      readonly name: string;
    }
  | { readonly kind: "review"; readonly id: string }
  /** An issue or a label, by its place among those of the change. */
  | { readonly kind: "tracked"; readonly index: number }
  /** A commit from before the change, by its sha; it has to be in the history. */
  | { readonly kind: "earlier"; readonly sha: string }
  /** A commit of the main line after the merge, by its sha; it has to be in the history. */
  | { readonly kind: "later"; readonly sha: string }
  /** How a README begins; it has to be in the history. */
  | { readonly kind: "introduction"; readonly path: string };

/**
 * A figure asked for before exhibits have ids. Operands are exhibit requests (optionally with a
 * field) or ids of other figures of the same finding or of the pack's basic figures
 * (`commits.count`, `lines.added`, ...; see `evidence/basic-figures.ts`).
 */
export type FigureOperand =
  | { readonly exhibit: ExhibitRequest; readonly field?: string }
  | { readonly figure: string };

export interface FigureRequest {
  /** Local to the charge; the pack prefixes it with the charge's code: `copied-blocks.lines`. */
  readonly id: string;
  readonly unit: Unit;
  readonly label: string;
  readonly op: Formula["op"];
  readonly of: readonly FigureOperand[];
  readonly digits?: number;
  readonly text?: string;
}

/** What was found, as data, before exhibits have ids. */
export interface Finding {
  /** From 1 (a raised eyebrow) to 10 (a public hearing). */
  readonly severity: number;
  /** One plain sentence for `--explain`, without jokes. */
  readonly summary: string;
  /** The exhibits that prove it, strongest first. */
  readonly proof: readonly ExhibitRequest[];
  readonly figures: readonly FigureRequest[];
  /** Named short texts the writers may use (an identifier, a path); each stands in one of the exhibits. */
  readonly terms?: Readonly<Record<string, string>>;
}

/** What half-excuses a finding: a reason that the author gives for it, word for word. */
export interface Excuse {
  readonly text: string;
  readonly exhibit: ExhibitRequest;
}

/** What became of what was found, in a plain sentence, and what shows it. */
export interface Fate {
  readonly text: string;
  readonly exhibits: readonly ExhibitRequest[];
}

/** A finding with the code and title of the charge or compliment that made it. */
export interface Detected {
  readonly code: string;
  readonly title: string;
  readonly finding: Finding;
  readonly excuse?: Excuse;
  readonly fate?: Fate;
}

/** All that is found in a change, for and against it, each gravest first. */
export interface Findings {
  readonly charges: readonly Detected[];
  readonly compliments: readonly Detected[];
}
