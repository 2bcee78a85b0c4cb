import type { ChargeTheme } from "../../../charges/registry.ts";

/** What a change can be about; `machine` where one co-wrote it. */
export type Theme = ChargeTheme | "machine" | "generic";

/** A character that a change turns out to be: the angle of the roast and its verdict. */
export interface Archetype {
  /** `The` and one to four capitalised words. */
  readonly name: string;
  /** The themes it thrives on, the dearest first. */
  readonly thrivesOn: readonly Theme[];
  /** Its running metaphor, as lines of the grammar for the middle of the roast. */
  readonly asides: readonly string[];
  /** What it did, as the second half of the verdict; they start in lower case, with a verb. */
  readonly oneLiners: readonly string[];
}
