import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { PythonHost } from "../../src/executors/python-host.ts";
import { dbtPython, ENVIRONMENT_TIMEOUT } from "../rig/dbt-python.ts";
import { Harbour } from "../rig/harbour.ts";

let python = "";
beforeAll(async () => {
  python = await dbtPython();
}, ENVIRONMENT_TIMEOUT);

test("a dbt whose build task is another is refused, with what is missing and what to do", async () => {
  const harbour = await Harbour.copy(python);
  const environment = { ...process.env, PYTHONPATH: join(import.meta.dirname, "newer_dbt") };
  const executor = new PythonHost({ cwd: harbour.folder, python, environment });
  const refused = expect(harbour.orchestrator({ executor }).build()).rejects;
  await refused.toMatchObject({
    name: "HostError",
    code: "DBT_UNSUPPORTED",
    message: expect.stringMatching(
      /^dbt-core 1\.12\.6 cannot .*BuildTask of dbt\.task\.build never calls execute_nodes\. .*The module dbt\.task\.run has no RunTask\.execute_nodes\. .*1\.9\.3 to 1\.12\.6: .*pin it.*`dbt build`.*report/,
    ),
  });
});
