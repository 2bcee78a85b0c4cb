import type { Detector } from "./charge.ts";
import { testsAgainstCode } from "./compliments/tests-against-code.ts";

/** Every detector of compliments, the most telling first. */
export const compliments: readonly Detector[] = [testsAgainstCode];
