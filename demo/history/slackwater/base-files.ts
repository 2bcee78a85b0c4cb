import { fixturesModule } from "./fixtures-module.ts";
import { harbours } from "./harbours.ts";
import { mailmap } from "./people.ts";
import { planDocument } from "./plan-document.ts";
import { lockFile, pyproject, readme, workflow } from "./project-files.ts";
import { refreshModule } from "./refresh-module.ts";
import { lazyTests } from "./refresh-tests.ts";
import { cacheModule, errorsModule, harmonicsModule, stationsModule } from "./steady-modules.ts";

/** The sample project as it stood when its history begins. */
export function baseFiles(): Readonly<Record<string, string>> {
  return {
    ".mailmap": mailmap,
    ".github/workflows/checks.yaml": workflow("tests"),
    "README.md": readme,
    "pyproject.toml": pyproject(["tomli>=2.0"]),
    "package-lock.json": lockFile("2.11.0"),
    "plans/table-refresh.md": planDocument({ pullRequest: false, approach: "planned" }),
    "slackwater/__init__.py": "",
    "slackwater/cache.py": cacheModule,
    "slackwater/errors.py": errorsModule,
    "slackwater/harmonics.py": harmonicsModule(3),
    "slackwater/refresh.py": refreshModule({
      modes: "none",
      eager: "none",
      keepsIndex: false,
      strictLimits: false,
    }),
    "slackwater/stations.py": stationsModule,
    "stations/stations.txt": harbours.map(({ code, name }) => `${code} ${name}\n`).join(""),
    "tests/conftest.py": fixturesModule("plain"),
    "tests/test_refresh.py": lazyTests({ harbours: 12, split: false }),
  };
}
