import type { FileRole } from "@mea-culpa/formats";

/** Lock files by name, whatever folder they stand in. */
const lockNames = new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "bun.lockb",
  "deno.lock",
  "uv.lock",
  "poetry.lock",
  "pdm.lock",
  "pipfile.lock",
  "pixi.lock",
  "cargo.lock",
  "go.sum",
  "gemfile.lock",
  "composer.lock",
  "mix.lock",
  "pubspec.lock",
  "podfile.lock",
  "package.resolved",
  "packages.lock.json",
  "gradle.lockfile",
  "flake.lock",
  ".terraform.lock.hcl",
]);

const patterns: readonly (readonly [role: FileRole, pattern: RegExp])[] = [
  ["vendored", /(^|\/)(node_modules|_?vendor(?:ed)?|third[_-]party|bower_components|Pods)\//i],
  // What `init` has put there, and what roast-bot itself publishes.
  [
    "vendored",
    /(^|\/)(roast-bot-footer(?:-head)?([/.]|$)|RoastBotFooter\.astro$|roast-bot\/(footer\.|ledger\.|heartbeat\.|record\.html$|feed\.xml$|badge\.svg$|\d{4}-\d\d-\d\d-slot-\d+\/)|roast_bot(_ledger)?\.jsonl?$)/,
  ],
  [
    "generated",
    /(^|\/)(dist|__generated__|generated)\/|\.min\.(js|css)$|\.(pb|gen|generated|g)\.\w+$|_pb2(_grpc)?\.pyi?$|\.(js|css)\.map$|\.d\.ts\.map$/i,
  ],
  // All headers of a library put into one.
  ["generated", /(^|\/)(?:single[_-]?(?:include|headers?)|amalgamat(?:e|ed|ion))\/.*\.\w+$/i],
  // What Xcode keeps of a project, by numbers that it makes.
  ["generated", /\.(?:pbxproj|xcworkspacedata)$/],
  // What R’s roxygen2 and Rcpp make of the source beside them, and what lists the names that a Kotlin library hands out.
  ["generated", /(^|\/)man\/[^/]+\.Rd$|(^|[/_])RcppExports\.\w+$|(^|\/)api\/[^/]+\.api$/],
  // What a forge or a build server runs and reads is configuration, whatever its name ends in.
  [
    "config",
    /^\.(github|gitlab|forgejo|gitea|circleci|buildkite|woodpecker|semaphore|teamcity|drone|ci)\/|^(azure-pipelines|bitbucket-pipelines|appveyor)\.ya?ml$|(^|\/)jenkinsfile(\.\w+)?$/i,
  ],
  // A test of dbt that others use is a macro like any other.
  ["source", /^macros\/.*\.sql$/],
  ["test", /(^|\/)(__snapshots__)\//],
  // What tests printed once, to be compared with.
  [
    "generated",
    /(^|\/)(?:tests?|specs?|__tests__)\/(?:.*\/)?snapshots\/|\.(?:tlg|tpf|golden)$|\.(?:approved|verified)\.(?:txt|json|xml|html|md|csv)$/,
  ],
  // Rust's `tests.rs` and Django's `tests.py`; JavaScript's `test.js` and `spec.ts`, too.
  [
    "test",
    /(^|\/)(?:(?:tests|specs)\.(?:rs|py|rb|exs?|go|c|cc|cpp|hs|ml|jl|nim|zig|cr|lua|dart|swift|kt|php|clj|sh)|(?:tests?|specs?)\.[cm]?[jt]sx?)$/,
  ],
  // Where Perl and some Python projects keep theirs.
  ["test", /^t\//],
  // Modules of tests: `integration-tests/`, `Polly.Specs/`, `shrinker-test/`.
  ["test", /(^|\/)[\w.-]*\w(?:[._-]?(?:Tests?|Specs)|[._-]tests?)\//],
  [
    "test",
    /(^|\/)(tests?|specs?|__tests__|dtslint|__mocks__|mocks|testdata|fixtures|__fixtures__|playgrounds?|e2e|features\/(?:support|step_definitions)|test[_-]?(utils?|helpers?))\/|(^|\/)(?<!(?:^|\/)src\/(?:.*\/)?)testing\/|(^|\/)(test_[^/]*|conftest)\.py$|[._-](test|tests|spec|cy|test-d)\.\w+$|(^|\/)test[_-]?(utils?|helpers?)\.\w+$|_test\.\w+$|(Tests?|IT|Specs?|TestCase)\.(java|kt|kts|scala|cs|fs|vb|swift|php|groovy)$/,
  ],
  // A note for the changelog, by what it is about: `news/12.bugfix`.
  [
    "doc",
    /(^|\/)(?:news(?:fragments)?|changelog\.d|changes)\/[^/]+\.(?:feature|bugfix|misc|removal|doc|vendor|trivial|process|deprecation|breaking|improvement)(?:\.\d+)?$/,
  ],
  // What a page shows is written for its readers.
  ["doc", /(^|\/)(?:docs?\/(?:.*\/)?(?:examples?|snippets?|samples?)|docs_src)\//i],
  [
    "doc",
    /\.(md|mdx|markdown|rst|adoc|asciidoc|txt|tex|org|[rq]md|rnw|pod|topic)$|(^|\/)(docs?|plans?|rfcs?|adr)\/[^/]*\.(html|ipynb)$|(^|\/)(readme|license|licence|copying|notice|authors|contributing|changelog|changes|news)(\.(md|txt|rst|adoc))?$/i,
  ],
  [
    "config",
    /(^|\/)\.(github|gitlab|circleci|vscode|devcontainer|husky|changeset|storybook)\/|\.(ya?ml|toml|ini|cfg|conf|properties|env|editorconfig|tf|hcl|plist|nix)$|(^|\/)(dockerfile|makefile|pylintrc|\.flake8|justfile|rakefile|gemfile|procfile|codeowners|jenkinsfile|go\.mod|pom\.xml|requirements[^/]*\.txt|constraints[^/]*\.txt)$|(^|\/)\.[\w.-]*(rc|ignore|attributes|mailmap|env)(\.\w+)*$|(^|\/)(package|tsconfig[\w.-]*|jsconfig|deno|turbo|nx|lerna|biome|composer)\.jsonc?$|\.config\.[cm]?[jt]s$|(^|\/)(setup\.cfg|setup\.py)$|\.(props|targets|sln|slnx|[cfv]sproj|vcxproj|nuspec|gradle|gradle\.kts|gemspec|podspec|cabal|bazel|bzl|cmake|pro|rules|sbt|opam)$|(^|\/)(cmakelists\.txt|build\.bazel|workspace\.bazel|package\.swift|mix\.exs|meson(\.build|_options\.txt)|dune(-project|-workspace)?|namespace|description|cpanfile|(makefile|build)\.pl)$/i,
  ],
  [
    "data",
    /\.(json|jsonl|ndjson|csv|tsv|xml|geojson|sql\.gz|parquet|ics|po|pot|svg|log|snap|lock|patch|diff)$/i,
  ],
];

/** What generators write at the top of what nobody should edit. */
const generatedHeader =
  /@generated\b|\bcode generated by\b|\bdo not edit\b|\bautomatically generated\b|\bauto-?generated (?:file|by|from)\b|\bthis file (?:is|was) (?:auto-?)?generated\b/i;

/** How a library that somebody copied says at its top which it is: `/*! normalize.css v7.0.0 | MIT License`. */
const libraryHeader =
  /^\s*\/\*![\s*]*[\w.-]+(?: [\w.-]+){0,3}[\s-]+@?v?\d+\.\d+(?:\.\d+)?\b[^]{0,200}?(?:\blicen[sc]ed?\b|https?:\/\/|\bgithub\.com\/|\(c\)|©|\bcopyright\b)/i;

/** How a file begins that holds somebody else's code: `// Inlined from https://...`. */
const copiedHeader =
  /^\s*(?:\/\/|\/\*|#)[^]{0,60}\b(?:inlined|vendored|copied (?:from|verbatim)|taken (?:verbatim )?from)\b[^]{0,500}https?:\/\//i;

/** What a file is for, by its path and its first lines. */
export function classifyFile(file: {
  readonly path: string;
  readonly binary: boolean;
  /** The first lines of the file, where they are known. */
  readonly start: string;
}): FileRole {
  const name = file.path.slice(file.path.lastIndexOf("/") + 1).toLowerCase();
  if (lockNames.has(name)) return "lock";
  const byPath = requirements.test(file.path)
    ? "config"
    : patterns.find(([, pattern]) => pattern.test(file.path))?.[0];
  if (byPath === "vendored" || byPath === "generated") return byPath;
  if (file.binary) return "binary";
  if (byPath !== "doc" && generatedHeader.test(file.start)) return "generated";
  if (byPath === undefined && [libraryHeader, copiedHeader].some((each) => each.test(file.start))) {
    return "vendored";
  }
  return byPath ?? "source";
}

/** These end in `.txt` or `.in`, and are neither prose nor code. */
const requirements =
  /(?:^|\/)(?:(?:requirements|constraints)(?:[\w.-]*|\/[\w.-]+)\.(?:txt|in)|cmakelists\.txt|manifest\.in)$/i;
