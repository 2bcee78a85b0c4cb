import type { Roast } from "@mea-culpa/formats";
import { unreachable } from "../../unreachable.ts";
import type { WriterInput } from "../writer.ts";
import { draftQuietRoast } from "./draft-quiet-roast.ts";
import { draftRoast } from "./draft-roast.ts";
import { wordsInRoast } from "./measure/words-in-roast.ts";
import type { Room } from "./plan/compose-roast.ts";
import { machinesOnly } from "./quiet/machines-only.ts";
import { silence } from "./quiet/silence.ts";

/** How many words a roast should have, its log included. */
const wanted = { from: 400, to: 640 };

/** From the most modest to the most talkative; the first one that is long enough is taken. */
const rooms: readonly Room[] = [
  { commits: 9, jokes: 2, asides: 1, charges: 3, deadpans: 1, tour: false },
  { commits: 9, jokes: 3, asides: 1, charges: 3, deadpans: 1, tour: false },
  { commits: 9, jokes: 3, asides: 1, charges: 3, deadpans: 2, tour: false },
  { commits: 10, jokes: 3, asides: 2, charges: 3, deadpans: 2, tour: true },
  { commits: 12, jokes: 5, asides: 2, charges: 4, deadpans: 3, tour: true },
  { commits: 12, jokes: 8, asides: 4, charges: 6, deadpans: 4, tour: true },
];

/** Writes a roast from a pack. Pure: the same pack and the same past give the same text. */
export function writeHouseRoast(input: WriterInput): Roast {
  const { kind } = input.pack.subject;
  switch (kind) {
    case "pull-request":
      return roastOfFittingLength(input);
    case "silence":
      return draftQuietRoast(input, silence);
    case "machines-only":
      return draftQuietRoast(input, machinesOnly);
    default:
      return unreachable(kind);
  }
}

function roastOfFittingLength(input: WriterInput): Roast {
  let best: { readonly roast: Roast; readonly off: number } | undefined;
  for (const room of rooms) {
    const roast = draftRoast(input, room);
    const words = wordsInRoast(roast, input.pack);
    const off = Math.max(wanted.from - words, words - wanted.to, 0);
    if (!best || off < best.off) best = { roast, off };
    if (words >= wanted.from) break;
  }
  if (!best) throw new Error("there is no room to write a roast in");
  return best.roast;
}
