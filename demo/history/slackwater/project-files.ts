/** `.github/workflows/checks.yaml`; the soak job runs on its own once it exists. */
export function workflow(job: "tests" | "tests-without-soak"): string {
  const command = job === "tests" ? "pytest" : 'pytest -m "not soak"';
  const soak = `
  soak:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install -e .
      - run: pytest -m soak
`;
  return `name: checks
on: [push, pull_request]
jobs:
  tests:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: pip install -e .
      - run: ${command}
${job === "tests" ? "" : soak.slice(1)}`;
}

/** `pyproject.toml` with these dependencies. */
export function pyproject(dependencies: readonly string[]): string {
  return `[project]
name = "slackwater"
version = "0.9.0"
requires-python = ">=3.11"
dependencies = [
${dependencies.map((dependency) => `  "${dependency}",`).join("\n")}
]
`;
}

/** The lock file of the little map on the project's page. */
export function lockFile(version: string): string {
  const entry = {
    version,
    resolved: `https://registry.example/tiny-map/-/tiny-map-${version}.tgz`,
    license: "MIT",
  };
  const lock = {
    name: "slackwater-map",
    lockfileVersion: 3,
    packages: { "node_modules/tiny-map": entry },
  };
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

/** The README as the project began. */
export const readme = `# slackwater

Tide tables for small harbours, computed where they are read.

    pip install slackwater
    slackwater table ALB

Heights are in metres above the harbour's own zero. Do not navigate by them.
`;
