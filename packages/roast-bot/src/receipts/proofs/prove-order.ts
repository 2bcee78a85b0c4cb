import type { EvidencePack, Exhibit } from "@mea-culpa/formats";
import { momentOf } from "./time-field.ts";
import { refuted, type CitedStretch, type Proof } from "./proof.ts";

/**
 * The exhibits are in strictly rising order, and in the places that the words say: `first` is the
 * first of all of its kind, `last` and `finally` the last, an ordinal that place, a number the
 * distance between the first and the last one named.
 */
export function proveOrder(
  stretch: CitedStretch,
  exhibits: readonly Exhibit[],
  pack: EvidencePack,
): Proof {
  const [first] = exhibits;
  const last = exhibits.at(-1);
  if (first === undefined || last === undefined) {
    return refuted("order-differs", "no exhibits are named");
  }
  const ranks = exhibits.map((exhibit) => rankOf(exhibit));
  if (ranks.some((rank) => rank === undefined) || new Set(exhibits.map(seriesOf)).size > 1) {
    return refuted("order-differs", "these exhibits have no common order");
  }
  const known = ranks.flatMap((rank) => (rank === undefined ? [] : [rank]));
  if (known.some((rank, index) => index > 0 && rank <= (known[index - 1] ?? rank))) {
    return refuted(
      "order-differs",
      `${exhibits.map(({ id }) => id).join(", ")} is not their order`,
    );
  }
  const series = seriesIn(pack, seriesOf(first));
  const place = (exhibit: Exhibit): number => series.findIndex(({ id }) => id === exhibit.id) + 1;
  for (const { kind, text, value } of stretch.tokens) {
    const word = text.toLowerCase();
    if (kind === "ordinal" && (exhibits.length !== 1 || place(first) !== value?.[0])) {
      return refuted("order-differs", `${first.id} has place ${place(first)}, not “${text}”`);
    }
    if (kind === "number" && !stretch.tokens.some((token) => token.kind === "order")) {
      return refuted("number-without-proof", `“${text}” is no distance without a word of order`);
    }
    if (kind === "number" && place(last) - place(first) !== value?.[0]) {
      return refuted("number-differs", `${last.id} comes ${place(last) - place(first)} later`);
    }
    if (kind !== "order") continue;
    if (firsts.has(word)) {
      if (place(first) !== 1) return refuted("order-differs", `${first.id} is not the first`);
    } else if (lasts.has(word)) {
      if (place(last) !== series.length)
        return refuted("order-differs", `${last.id} is not the last`);
    } else if (exhibits.length < 2) {
      return refuted("order-differs", `“${text}” needs two exhibits, in order`);
    }
  }
  return {
    kind: "proven",
    covers: ({ kind }) => kind === "order" || kind === "ordinal" || kind === "number",
  };
}

const firsts: ReadonlySet<string> = new Set(["first", "firstly", "initial", "initially"]);
const lasts: ReadonlySet<string> = new Set([
  "last",
  "lastly",
  "final",
  "finally",
  "eventually",
  "ultimately",
]);

/** Where an exhibit stands among its kind: its position, or its moment in milliseconds. */
function rankOf(exhibit: Exhibit): number | undefined {
  if (exhibit.kind === "commit") return exhibit.position;
  const moment = momentOf(exhibit);
  return moment === undefined ? undefined : Date.parse(moment);
}

function seriesOf({ kind }: Exhibit): Exhibit["kind"] {
  return kind;
}

function seriesIn(pack: EvidencePack, kind: Exhibit["kind"]): readonly Exhibit[] {
  return pack.exhibits
    .filter((exhibit) => exhibit.kind === kind)
    .sort((one, other) => (rankOf(one) ?? 0) - (rankOf(other) ?? 0));
}
