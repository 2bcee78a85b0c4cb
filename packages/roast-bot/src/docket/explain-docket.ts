import type { Docket, DocketCase, NoCase } from "./docket.ts";

/** The docket as plain text lines for `--explain`: every candidate, its score and where it comes from. */
export function explainDocket(docket: Docket): readonly string[] {
  return [
    ...docket.cases.flatMap((each, index) => explainCase(each, { docket, index })),
    ...(docket.nothing === undefined ? [] : [nothingWords[docket.nothing]]),
  ];
}

const nothingWords: Readonly<Record<NoCase, string>> = {
  silence: "Nothing was merged in this slot: the roast is of the silence.",
  "machines-only": "Only machines or dependency bumps were merged: nobody is blamed for them.",
  "roasted-before": "All that was merged has been roasted before.",
};

function explainCase(
  each: DocketCase,
  { docket, index }: { readonly docket: Docket; readonly index: number },
): readonly string[] {
  const { pack, score, lines, passedOver } = each;
  const standing =
    each === docket.chosen
      ? "chosen"
      : passedOver === undefined
        ? "not chosen"
        : `passed over: ${passedOver}`;
  const exhibit = pack.exhibits.find(({ kind }) => kind === "pull-request");
  const title = exhibit?.kind === "pull-request" ? ` “${exhibit.title}”` : "";
  return [
    `${index + 1}. ${pack.subject.id}${title}: ${score} points, ${standing}`,
    ...lines.map(({ points, reason }) => `   ${signed(points).padStart(5)}  ${reason}`),
    ...(lines.length === 0 ? ["          no charges"] : []),
  ];
}

function signed(points: number): string {
  return points < 0 ? `${points}` : `+${points}`;
}
