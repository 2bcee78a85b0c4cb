import type { CommitExhibit } from "@mea-culpa/formats";
import { figureSlots } from "../counted.ts";
import type { Facts } from "../facts.ts";
import { plain, quoted } from "../piece.ts";
import type { Slots } from "../realise.ts";
import { findTellingSentence } from "../telling-sentence.ts";
import { findNeighbour } from "./commit-kind.ts";
import { findMore } from "./repeats.ts";
import { findOpposite } from "./reverts.ts";
import { countSmall, smallWord } from "./sizes.ts";
import { findMisspelt } from "./spelling.ts";

/**
 * `{subject}`; `{f.additions}`, `{f.deletions}` and `{f.gap}`, the time since the commit before it; `{says}`, the
 * sentence of its message that tells most; `{before}` and `{next}`, the subjects next to it;
 * `{opposite}`, the earlier line that it takes back.
 */
export function commitSlots(facts: Facts, commit: CommitExhibit): Slots {
  const figures = figureSlots((name) => facts.figure(`${commit.id}.${name}`));
  return (slot) => {
    switch (slot) {
      case "subject":
        return quoted(commit.subject, commit.id);
      case "says": {
        const says = findTellingSentence(commit);
        return says === undefined ? undefined : quoted(says, commit.id);
      }
      case "before":
      case "next": {
        const near = findNeighbour(commit, facts, slot === "next" ? 1 : -1);
        return near && quoted(near.subject, near.id);
      }
      case "misspelt": {
        const misspelt = findMisspelt(commit);
        return misspelt === undefined ? undefined : quoted(misspelt, commit.id);
      }
      case "more": {
        const more = findMore(commit, facts);
        return more && quoted(more.subject, more.id);
      }
      case "small": {
        const [word] = smallWord.exec(commit.subject) ?? [];
        return word === undefined ? undefined : plain(word.toLowerCase());
      }
      case "nth":
      case "nth-times": {
        const count = countSmall(commit, facts);
        const [nth, times] = ordinals[count] ?? [];
        const word = slot === "nth" ? nth : times;
        return word === undefined ? undefined : plain(word);
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

const ordinals: Readonly<Record<number, readonly [nth: string, times: string]>> = {
  3: ["third", "three times"],
  4: ["fourth", "four times"],
  5: ["fifth", "five times"],
  6: ["sixth", "six times"],
};
