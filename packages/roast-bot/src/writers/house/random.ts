import { createHash } from "node:crypto";

/** A stream of numbers in `[0, 1)` that is the same for the same seed. */
export type Random = () => number;

/**
 * SplitMix32 started from the first 32 bits of the seed's SHA-256. Source of the mixing constants:
 * Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014), in the
 * 32-bit variant of MurmurHash3's finaliser.
 */
export function seededRandom(seed: string): Random {
  let state = createHash("sha256").update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
