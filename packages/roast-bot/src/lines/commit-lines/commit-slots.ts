import type { CommitExhibit } from "@mea-culpa/formats";
import { figureSlots } from "../counted.ts";
import type { Facts } from "../facts.ts";
import { quoted } from "../piece.ts";
import type { Slots } from "../realise.ts";
import { findOpposite } from "./against-the-log.ts";
import { findNeighbour } from "./commit-kind.ts";
import { findMisspelt } from "./spelling.ts";

/**
 * `{subject}`; `{f.additions}` and `{f.deletions}`; `{before}` and `{next}`, the subjects next to it;
 * `{misspelt}`, a sentence of its message; `{opposite}`, the earlier line that it takes back.
 */
export function commitSlots(facts: Facts, commit: CommitExhibit): Slots {
  const figures = figureSlots((name) => facts.figure(`${commit.id}.${name}`));
  return (slot) => {
    switch (slot) {
      case "subject":
        return quoted(commit.subject, commit.id);
      case "before":
      case "next": {
        const near = findNeighbour(commit, facts, slot === "next" ? 1 : -1);
        return near && quoted(near.subject, near.id);
      }
      case "misspelt": {
        const misspelt = findMisspelt(commit);
        return misspelt === undefined ? undefined : quoted(misspelt, commit.id);
      }
      case "opposite": {
        const opposite = findOpposite(commit, facts);
        return opposite && quoted(opposite.line, opposite.id);
      }
      default:
        return figures(slot);
    }
  };
}
