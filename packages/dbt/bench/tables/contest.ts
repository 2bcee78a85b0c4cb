import type { Built, Measurement } from "../measure/measurement.ts";

/** What came out for one contestant with one project. */
export interface Contest {
  readonly contestant: string;
  readonly project: string;
  /** The name of the server that is measured beside it. */
  readonly server: string | undefined;
  /** What came of the first build, which isn't one of the rounds. Its memory was watched. */
  readonly first: Built;
  /** One for each round, in order: those of the same round belong together. */
  readonly rounds: readonly Built[];
}

/** The rounds that were measured, not those that failed. */
export function listMeasured({ rounds }: Pick<Contest, "rounds">): readonly Measurement[] {
  return rounds.filter((round) => round.type === "measured");
}

/** How long one took as a share of another, in each round that both have. */
export function compareRounds(one: Contest, to: Contest | undefined): readonly number[] {
  return one.rounds.flatMap((round, at) => {
    const other = to?.rounds[at];
    if (round.type === "failed" || other === undefined || other.type === "failed") return [];
    return [round.seconds / other.seconds];
  });
}

/** In how many rounds it failed; empty if in none. */
export function tellFailed({ rounds }: Contest): string {
  const failed = rounds.filter(({ type }) => type === "failed").length;
  return failed === 0 ? "" : `${failed} of ${rounds.length} rounds failed`;
}

/** What those who failed said the first time, each as a paragraph of Markdown. */
export function describeFailures(contests: readonly Contest[]): string {
  return contests
    .flatMap((contest) => {
      const { contestant, project, first, rounds } = contest;
      const failure = [first, ...rounds].find((one) => one.type === "failed");
      if (failure === undefined) return [];
      const where = first.type === "failed" ? ["the first build, without the clock"] : [];
      const failed = [...where, tellFailed(contest)].filter(Boolean).join("; ");
      return [
        `\n\n${contestant} with ${project}: ${failed}. It said:\n\n\`\`\`\n${failure.why}\n\`\`\``,
      ];
    })
    .join("");
}
