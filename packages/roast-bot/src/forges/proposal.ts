/** A pull or merge request of the bot's own, as its forge tells it. */
export interface Proposal {
  readonly number: number;
  /** Its page. */
  readonly url: string;
  readonly state: "open" | "merged" | "closed";
  readonly title: string;
  readonly body: string;
}

/** What a pull request says, and between which branches it stands. */
export interface ProposalText {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
}
