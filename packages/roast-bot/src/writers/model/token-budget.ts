import type { Usage } from "./ask-model.ts";

/** Rough and on the safe side: prose and code have more than three characters a token. */
const charactersPerToken = 3;

/** The tokens that a text may have, on the safe side. */
function estimateTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}

/** The tokens of one roast: what was used, and what may still be asked before there are none. */
export class TokenBudget {
  readonly #total: number;
  readonly #context: number;
  #used: Usage = { asked: 0, cached: 0, answered: 0 };

  constructor(options: {
    /** Tokens that one roast may cost in all, questions and answers. */
    readonly total: number;
    /** Tokens that one question and its answer may have together. */
    readonly context: number;
  }) {
    this.#total = options.total;
    this.#context = options.context;
  }

  get used(): Usage {
    return this.#used;
  }

  get left(): number {
    return Math.max(0, this.#total - this.#used.asked - this.#used.answered);
  }

  /** How many characters a question may have when so many tokens are kept for its answer. */
  charactersBefore(answerTokens: number): number {
    const tokens = Math.min(this.left, this.#context) - answerTokens;
    return Math.max(0, tokens * charactersPerToken);
  }

  /** Counts what a question cost; where the server didn't say, what it may have cost. */
  spend(used: Usage, question: string): void {
    const told = used.asked > 0 ? used : { ...used, asked: estimateTokens(question) };
    this.#used = {
      asked: this.#used.asked + told.asked,
      cached: this.#used.cached + told.cached,
      answered: this.#used.answered + told.answered,
    };
  }
}
