import type { Heartbeat } from "@mea-culpa/formats";
import { escapeXml } from "../xml.ts";

/** What the badge shows is known when it is made; how old it is, is not. So it says no date. */
export function writeBadge({
  promise,
  streak,
  outcome,
}: Pick<Heartbeat, "promise" | "streak" | "outcome">): string {
  const label = `${promise.who}’s dev log`;
  const { text, colour } = describe({ streak, outcome });
  const [left, right] = [width(label), width(text)];
  const total = left + right;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="20" role="img" aria-label="${escapeXml(`${label}: ${text}`)}">
<title>${escapeXml(`${label}: ${text}`)}</title>
<clipPath id="r"><rect width="${total}" height="20" rx="3" fill="#fff"/></clipPath>
<g clip-path="url(#r)"><rect width="${left}" height="20" fill="#444"/><rect x="${left}" width="${right}" height="20" fill="${colour}"/></g>
<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="110" text-rendering="geometricPrecision">
<text x="${middle(0, left)}" y="140" transform="scale(.1)" textLength="${(left - 10) * 10}">${escapeXml(label)}</text>
<text x="${middle(left, right)}" y="140" transform="scale(.1)" textLength="${(right - 10) * 10}">${escapeXml(text)}</text>
</g></svg>
`;
}

/** Where a text is centred, in tenths of a pixel. */
function middle(from: number, length: number): number {
  return (from + length / 2) * 10;
}

/** White text stands on these with a contrast of 4.5 to 1 and more. */
const colours = { kept: "#1e7b34", broken: "#b3261e", none: "#5f6368" };

function describe({ streak, outcome }: Pick<Heartbeat, "streak" | "outcome">) {
  if (outcome === "failed") return { text: "bot failed", colour: colours.none };
  const { kind, length } = streak;
  if (length === 0) return { text: "nothing due yet", colour: colours.none };
  return { text: `${length} in a row ${kind}`, colour: colours[kind] };
}

/** Pixels of a text and its margins: about 6.5 a character of Verdana at 11, twice that for a wide one. */
function width(text: string): number {
  let pixels = 10;
  for (const character of text) pixels += (character.codePointAt(0) ?? 0) > 0x2e7f ? 13 : 6.5;
  return Math.round(pixels);
}
