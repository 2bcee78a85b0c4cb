import * as allCharges from "./charges.ts";
import * as allCompliments from "./compliments.ts";
import {
  type ChargeMeta,
  type ChargeWords,
  type ComplimentWords,
  type Rule,
  type RuleMeta,
  topics,
} from "./rule.ts";

type AnyCharge = (typeof allCharges)[keyof typeof allCharges];
type AnyCompliment = (typeof allCompliments)[keyof typeof allCompliments];

export type ChargeCode = AnyCharge["meta"]["code"];
type ComplimentCode = AnyCompliment["meta"]["code"];
/** What a charge is about, for the writers. */
type ChargeTheme = AnyCharge["meta"]["theme"];

export type ChargeRule = Rule<ChargeMeta<ChargeCode, ChargeTheme>, ChargeWords>;
export type ComplimentRule = Rule<RuleMeta<ComplimentCode>, ComplimentWords>;

/** Every charge: of the log first, then of size, code, tests, words and time. */
export const charges: readonly ChargeRule[] = sortByTopic(Object.values(allCharges));

/** Every compliment, in the same order. */
export const compliments: readonly ComplimentRule[] = sortByTopic(Object.values(allCompliments));

/** The charge of a code; none for that of another version. */
export function findCharge(code: string): ChargeRule | undefined {
  return charges.find(({ meta }) => meta.code === code);
}

export function findCompliment(code: string): ComplimentRule | undefined {
  return compliments.find(({ meta }) => meta.code === code);
}

function sortByTopic<Each extends Rule>(rules: readonly Each[]): readonly Each[] {
  return rules.toSorted(
    (one, other) => topics.indexOf(one.meta.about) - topics.indexOf(other.meta.about),
  );
}
