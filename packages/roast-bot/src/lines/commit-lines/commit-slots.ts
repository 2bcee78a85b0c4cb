import type { CommitExhibit } from "@mea-culpa/formats";
import { claimSlots } from "../claims.ts";
import { figureSlots } from "../counted.ts";
import type { Facts } from "../facts.ts";
import { quoted } from "../piece.ts";
import type { Slots } from "../realise.ts";
import { findOpposite } from "./against-the-log.ts";
import { findNeighbour } from "./commit-kind.ts";

/**
 * `{subject}`; `{f.additions}` and `{f.deletions}`; `{before}` and `{next}`, the subjects next to it;
 * `{opposite}`, the earlier line that it takes back; what the change has promised: `claims.ts`.
 */
export function commitSlots(facts: Facts, commit: CommitExhibit): Slots {
  const figures = figureSlots((name) => facts.figure(`${commit.id}.${name}`));
  const claims = claimSlots(facts, () => commit.subject);
  return (slot) => {
    switch (slot) {
      case "subject":
        return quoted(commit.subject, commit.id);
      case "before":
      case "next": {
        const near = findNeighbour(commit, facts, slot === "next" ? 1 : -1);
        return near && quoted(near.subject, near.id);
      }
      case "opposite": {
        const opposite = findOpposite(commit, facts);
        return opposite && quoted(opposite.line, opposite.id);
      }
      default:
        return figures(slot) ?? claims(slot);
    }
  };
}
