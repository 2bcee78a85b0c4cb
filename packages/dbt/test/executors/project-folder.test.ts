import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { chooseFolder, findProjectFolder } from "../../src/executors/python-host/project-folder.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

let [home, project, below] = ["", "", ""];
beforeEach(async () => {
  home = await scratchFolder();
  project = join(home, "harbour");
  below = join(project, "models");
  await mkdir(below, { recursive: true });
  await writeFile(join(project, "dbt_project.yml"), "name: harbour\n");
});

test("the project is where one is told, by flag or by environment, or in the nearest folder above", () => {
  const environment = { DBT_PROJECT_DIR: "elsewhere" };
  const find = (projectDir: string | undefined, variables = {}): string =>
    findProjectFolder({ cwd: below, projectDir, environment: variables });
  expect(find("named", environment)).toBe(join(below, "named"));
  expect(find(undefined, environment)).toBe(join(below, "elsewhere"));
  expect(find(undefined)).toBe(project);
  expect(findProjectFolder({ cwd: home, projectDir: undefined, environment: {} })).toBe(home);
});

test("dbt runs where one stands, but for a project whose folder alone has profiles", async () => {
  const options = { cwd: home, projectDir: "harbour", environment: { HOME: home }, flags: [] };
  expect(chooseFolder(options)).toBe(home);
  await writeFile(join(project, "profiles.yml"), "{}");
  expect(chooseFolder(options)).toBe(project);
  expect(chooseFolder({ ...options, projectDir: undefined })).toBe(home);
  expect(chooseFolder({ ...options, flags: ["--profiles-dir", project] })).toBe(home);
  const told = { HOME: home, DBT_PROFILES_DIR: project };
  expect(chooseFolder({ ...options, environment: told })).toBe(home);
  await writeFile(join(home, "profiles.yml"), "{}");
  expect(chooseFolder(options)).toBe(home);
});
