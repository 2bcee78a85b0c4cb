import type { LoggedExhibit } from "../case/logged.ts";
import { parseSubject } from "../change/parse-subject.ts";
import { isOwnSubject, saysNothing } from "../charges/log/subjects.ts";
import type { Facts } from "./facts.ts";
import { isLeft } from "./is-left.ts";
import { quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";
import { findTellingSentence, type TellingSentence } from "./telling-sentence.ts";

/**
 * Why a change came about, by those of its own commits that say so: the second is `{explained.2}`, with
 * the sentence of its message that tells most, `{explains.2}`; of all of them, the `{best-reason}`.
 */
export function storyBlanks(facts: Facts): Blanks {
  return (blank) => {
    const [, part, place] = /^(explained|explains)\.(\d)$/.exec(blank) ?? [];
    if (blank === "best-reason") {
      const [best] = listExplained(facts).toSorted((one, other) => other.weight - one.weight);
      return best && quoted(best.sentence, best.commit.id);
    }
    if (part === undefined) return undefined;
    const told = listExplained(facts)[Number(place) - 1];
    if (told === undefined) return undefined;
    const { commit, sentence } = told;
    return quoted(part === "explained" ? commit.subject : sentence, commit.id);
  };
}

/** What a commit of the author's own says of itself that a stranger follows. */
interface Explained extends TellingSentence {
  readonly commit: LoggedExhibit;
}

const mostExplained = 3;

/** Those that tell most of what went wrong, or why, in their order. */
function listExplained(facts: Facts): readonly Explained[] {
  const { log, pullRequest } = facts;
  const title = parseSubject(pullRequest?.title ?? "").text;
  return log
    .filter(({ subject }) => parseSubject(subject).text !== title)
    .flatMap((commit) => {
      const { subject, byOthers } = commit;
      const isOwn = !byOthers && isOwnSubject(subject, pullRequest?.number);
      const isTold =
        isOwn &&
        !saysNothing(subject) &&
        !/[“”]/.test(subject) &&
        !beside.test(subject) &&
        (commit.kind === "listed" ? commit === log.at(-1) : isLeft(commit, facts));
      const told = isTold ? findTellingSentence(commit) : undefined;
      return told === undefined || told.sentence === subject ? [] : [{ commit, ...told }];
    })
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, mostExplained)
    .toSorted((one, other) => one.commit.position - other.commit.position);
}

/** A commit that is about what stands beside the change. */
const beside = /^(?:\W*\w+\W+)?(?:tests?|specs?|lint\w*|typos?|docs?)\b/i;
