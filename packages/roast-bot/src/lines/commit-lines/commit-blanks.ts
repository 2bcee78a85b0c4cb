import type { LoggedExhibit } from "../../case/logged.ts";
import { claimBlanks } from "../claims.ts";
import { figureBlanks } from "../counted.ts";
import type { Facts } from "../facts.ts";
import { quoted } from "../piece.ts";
import type { Blanks } from "../realise.ts";
import { findOwnSentence } from "../telling-sentence.ts";
import { findUnsure } from "./against-itself.ts";
import { findOpposite, findWithoutAdverb } from "./against-the-log.ts";
import { findNeighbour } from "./commit-kind.ts";

/**
 * `{subject}`; `{f.additions}` and `{f.deletions}`; `{before}` and `{next}`, the subjects next to it;
 * `{own-words}`, what its message says behind its subject; `{unsure}`, what it is not sure of; `{opposite}`, the earlier line that it takes back, and `{without-adverb}` the subject that it repeats; what the change has promised: `claims.ts`.
 */
export function commitBlanks(facts: Facts, commit: LoggedExhibit): Blanks {
  const figures = figureBlanks((name) => facts.figure(`${commit.id}.${name}`));
  const claims = claimBlanks(facts, () => commit.subject);
  return (blank) => {
    switch (blank) {
      case "subject":
        return quoted(commit.subject, commit.id);
      case "before":
      case "next": {
        const near = findNeighbour(commit, facts, blank === "next" ? 1 : -1);
        return near && quoted(near.subject, near.id);
      }
      case "opposite": {
        const opposite = findOpposite(commit, facts);
        return opposite && quoted(opposite.line, opposite.id);
      }
      case "own-words": {
        const said = findOwnSentence(commit);
        return said && quoted(said.sentence, commit.id);
      }
      case "unsure": {
        const unsure = findUnsure(commit);
        return unsure === undefined ? undefined : quoted(unsure, commit.id);
      }
      case "without-adverb": {
        const earlier = findWithoutAdverb(commit, facts);
        return earlier && quoted(earlier.subject, earlier.id);
      }
      default:
        return figures(blank) ?? claims(blank);
    }
  };
}
