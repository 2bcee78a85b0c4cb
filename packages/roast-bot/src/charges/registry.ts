import * as allCharges from "./charges.ts";
import * as allCompliments from "./compliments.ts";
import {
  type ChargeMeta,
  type ChargeWords,
  type ComplimentMeta,
  type ComplimentWords,
  type Detector,
  topics,
} from "./detector.ts";

type AnyCharge = (typeof allCharges)[keyof typeof allCharges];
type AnyCompliment = (typeof allCompliments)[keyof typeof allCompliments];

export type ChargeCode = AnyCharge["meta"]["code"];
type ComplimentCode = AnyCompliment["meta"]["code"];
/** What a charge is about, for the writers. */
type ChargeTheme = AnyCharge["meta"]["theme"];

export type ChargeDetector = Detector<ChargeMeta<ChargeCode, ChargeTheme>, ChargeWords>;
export type ComplimentDetector = Detector<ComplimentMeta<ComplimentCode>, ComplimentWords>;

/** Every charge: of the log first, then of size, code, tests, words and time. */
export const charges: readonly ChargeDetector[] = sortByTopic(Object.values(allCharges));

/** Every compliment, in the same order. */
export const compliments: readonly ComplimentDetector[] = sortByTopic(
  Object.values(allCompliments),
);

/** The charge of a code; none for that of another version. */
export function findCharge(code: string): ChargeDetector | undefined {
  return charges.find(({ meta }) => meta.code === code);
}

export function findCompliment(code: string): ComplimentDetector | undefined {
  return compliments.find(({ meta }) => meta.code === code);
}

function sortByTopic<Each extends Detector>(detectors: readonly Each[]): readonly Each[] {
  return detectors.toSorted(
    (one, other) => topics.indexOf(one.meta.about) - topics.indexOf(other.meta.about),
  );
}
