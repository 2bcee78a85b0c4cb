import type { Usage } from "./ask-model.ts";

/** Rough and on the safe side: prose and code have more than three bytes a token. */
const bytesPerToken = 3;

/** Tokens that one roast may cost in all where nobody says otherwise: writer, repair and referee. */
const defaultTotal = 400_000;

const nothing: Usage = { asked: 0, cached: 0, answered: 0 };

/** The tokens that a text may have, on the safe side. */
function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / bytesPerToken);
}

/**
 * The tokens of one roast, whoever asks for them: what was used, and what may still be asked before
 * there are none. What a question may cost at most is kept for it while it is asked, so that several
 * at a time don't pass the budget together.
 */
export class TokenBudget {
  readonly #total: number;
  readonly #used = new Map<string, Usage>();
  #kept = 0;

  constructor(total: number = defaultTotal) {
    this.#total = total;
  }

  get left(): number {
    const used = [...this.#used.values()].reduce((sum, each) => sum + computeCost(each), 0);
    return Math.max(0, this.#total - used - this.#kept);
  }

  /** What one of those who ask has used. */
  usedBy(who: string): Usage {
    return this.#used.get(who) ?? nothing;
  }

  /** How many characters a question may have when so many tokens are kept for its answer. */
  charactersBefore({
    answerTokens,
    context,
  }: {
    readonly answerTokens: number;
    /** Tokens that one question and its answer may have together. */
    readonly context: number;
  }): number {
    return Math.max(0, (Math.min(this.left, context) - answerTokens) * bytesPerToken);
  }

  /** Whether a question may be asked at all, its answer counted at its longest. */
  affords({ question, answerTokens, context }: Asking & { readonly context: number }): boolean {
    return estimateTokens(question) + answerTokens <= Math.min(this.left, context);
  }

  /** Has a question asked, and counts what it cost; where the server didn't say, what it may have cost. */
  async spend<Answer extends { readonly used: Usage }>(
    { who, question, answerTokens }: Asking & { readonly who: string },
    ask: () => Promise<Answer>,
  ): Promise<Answer> {
    const most = estimateTokens(question) + answerTokens;
    this.#kept += most;
    try {
      const answer = await ask();
      const { used } = answer;
      const before = this.usedBy(who);
      this.#used.set(who, {
        asked: before.asked + (used.asked > 0 ? used.asked : estimateTokens(question)),
        cached: before.cached + used.cached,
        answered: before.answered + used.answered,
      });
      return answer;
    } finally {
      this.#kept -= most;
    }
  }
}

interface Asking {
  readonly question: string;
  readonly answerTokens: number;
}

function computeCost({ asked, answered }: Usage): number {
  return asked + answered;
}
