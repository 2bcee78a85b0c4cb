/** One thing wrong in `roast-bot.yaml`: where, what was expected, what stands there, what to do. */
export interface PromiseProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The place in words, such as `who.mails[0]`; empty for the whole file. */
  readonly place: string;
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
}

/** A problem as one line that editors and terminals can jump from: `file:line:column: ...`. */
export function describePromiseProblem(problem: PromiseProblem): string {
  const { file, line, column, place, message, advice } = problem;
  const where = place === "" ? "" : `${place}: `;
  return `${file}:${line}:${column}: ${where}${message}. ${advice}`;
}
