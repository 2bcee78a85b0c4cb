import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { broughtOver } from "../../../change/parse-merge-message.ts";
import type { History } from "../../../history/collect-history.ts";
import { linesAfter } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "unused-dependency",
  title: "A dependency that nothing uses",
  about: "code",
  meaning:
    "A dependency at run time is added to a manifest (npm, Cargo, Go, Python), and nothing at the merge imports it.",
  leavesAlone:
    "what is for development, optional, of peers, or asked for with features or an upper bound; types, plug-ins, tools, drivers and what others of the lock file ask for; what any script, configuration or document (but for a changelog) names; examples, templates and tests; titles that name it; trees that Copybara brings over in part; Ruby, PHP and Java, where names of packages say nothing of imports",
  theme: "dependency",
  severity: 6,
  figures: {},
  terms: ["dependency", "path"],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  // Of a tree that is brought over from another one, a part stayed there.
  if (broughtOver.test(change.body)) return undefined;
  const told = `${change.title}\n${change.body}`.toLowerCase();
  const unused = history?.unnamed.find(
    ({ name }) => !neededUnnamed.test(name) && !told.includes(name.toLowerCase()),
  );
  if (unused === undefined) return undefined;
  const { name, path, line } = unused;
  return {
    severity: meta.severity,
    summary: `\`${name}\` was added to \`${path}\`, and nothing at the merge imports it.`,
    proof: [linesAfter(path, { from: line })],
    figures: [],
    terms: { dependency: name, path },
  };
}

/** Drivers, servers, polyfills and what compilers import: loaded by an address, a command or somebody else. */
const neededUnnamed =
  /psycopg|mysql|sqlite|asyncpg|odbc|driver|dialect|redis|^pg$|gunicorn|uvicorn|uwsgi|daphne|hypercorn|polyfill|core-js|tslib|runtime|helpers$|react-dom|^react-native|^expo|scheduler|graphql|sass|less|postcss|tailwind|tzdata|certifi|cryptography|greenlet|brotli|zstandard|snowplow|openssl|jemalloc|getrandom|-sys$|native|types|stub|cli$|tool/i;
