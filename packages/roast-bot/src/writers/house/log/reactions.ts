import type { Reaction } from "./reaction.ts";
import { clockReactions } from "./reactions/clock.ts";
import { dutyReactions } from "./reactions/duty.ts";
import { fixReactions } from "./reactions/fix.ts";
import { growthReactions } from "./reactions/growth.ts";
import { nervesReactions } from "./reactions/nerves.ts";
import { tidyReactions } from "./reactions/tidy.ts";
import { turnReactions } from "./reactions/turn.ts";

/** Every way of answering a commit. */
export const reactions: readonly Reaction[] = [
  ...fixReactions,
  ...turnReactions,
  ...growthReactions,
  ...tidyReactions,
  ...dutyReactions,
  ...nervesReactions,
  ...clockReactions,
];
