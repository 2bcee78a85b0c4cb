import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { BlamedLine } from "../../reading/blamed-lines.ts";
import { provePlaces, findNetHits } from "../../hits.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "magic-numbers",
  title: "Magic numbers",
  about: "words",
  meaning: "Four or more unexplained numbers stand in conditions and arithmetic.",
  leavesAlone: "constants with a name, named arguments, times and sizes, tables, mathematics",
  theme: "magic",
  severity: { least: 2, most: 4, by: "numbers" },
  figures: { numbers: "line" },
  terms: ["number"],
} as const;

const fewest = 4;

export function detect(change: Change): Finding | undefined {
  const hits = findNetHits(change, { role: "source", match: magicNumber });
  const different = [...new Map(hits.map((hit) => [hit.key, hit])).values()];
  const [first] = different;
  if (!first || different.length < fewest) return undefined;
  return {
    severity: scaleSeverity(meta.severity, {
      value: different.length,
      mild: fewest,
      severe: 20,
    }),
    summary: `Different numbers without a name or a reason: ${different.length}, such as ${first.key} in \`${first.line.path}\`.`,
    ...provePlaces(different, {
      id: "numbers",
      unit: "line",
      label: "lines with an unexplained number",
    }),
    terms: { number: first.key },
  };
}

/** Where numbers are the subject, and rows of them are the code. */
const numerate =
  /(math|geo|color|colour|crypto|hash|codec|encod|decod|graphic|render|draw|plot|chart|canvas|svg|shader|anim|easing|pars|lex|token|unicode|utf|ascii|image|audio|video|font|date|time|calendar|stat|random|physics|layout|style|theme|size|http|protocol|byte|buffer|bit|float|decimal|number|format|astro|opcode|errno|signal|zip|compress|locale|ssl|dis|mime|email)\w*/i;

const known = new Set(
  "0 1 2 3 4 5 8 10 12 16 20 24 30 31 32 50 60 64 90 100 128 180 200 201 204 255 256 301 302 304 307 308 360 365 366 400 401 403 404 405 409 410 422 429 500 502 503 504 512 1000 1024 2048 4096 3600 86400 10000 65535 65536 1000000".split(
    " ",
  ),
);

/** A number of two digits or more that is compared or reckoned with, without a word beside it. */
function magicNumber({ path, language, code, comment }: BlamedLine): string | undefined {
  if (comment !== "" || numerate.test(path) || ["c", "cpp", "rust", "shell"].includes(language))
    return undefined;
  if (
    /^\s*(?:export\s+)?(?:(?:const|final|static|readonly|public|private|let|var)\b\s*)?[A-Z][A-Z0-9_]*\b[^=]*=/.test(
      code,
    )
  )
    return undefined;
  if (/^\s*(?:export\s+)?const\s+\w+\s*(?::\s*\w+)?\s*=\s*[\d._*\s]+;?$/.test(code))
    return undefined;
  if (
    /version|status|code|port\b|year|month|day|hour|minute|second|width|height|size|px|char|ord|percent|ms\b/i.test(
      code,
    )
  )
    return undefined;
  const number = /(?:[<>]=?|[=!]==?|[+*%-])\s*(\d[\d_]*(?:\.\d+)?)(?![\w.%])/.exec(
    code.replaceAll(/\[[^[\]]*\]/g, ""),
  )?.[1];
  return number === undefined ||
    known.has(number.replaceAll("_", "")) ||
    /^0?\.\d$|^\d$|^0\.5$/.test(number)
    ? undefined
    : number;
}
