import type { Cases, ChangePlan } from "../../cases.ts";

const plan = (
  { path = "package.json", name = "left-bell", text = `    "left-bell": "^2.0.0",` } = {},
  change: Omit<ChangePlan, "history" | "files"> = {},
): ChangePlan => ({
  files: { [path]: ` one\n+${text}\n two` },
  ...change,
  history: { unnamed: [{ name, path, line: 2 }] },
});

export const cases: Cases = {
  finds: {
    "a package of npm": plan(),
    "a crate": plan({ path: "Cargo.toml", name: "tide-table", text: 'tide-table = "0.4"' }),
  },
  leavesAlone: {
    "what nobody has looked for": { files: { "package.json": `+    "left-bell": "^2.0.0",` } },
    "a title that names it": plan({}, { title: "Add left-bell for the next change" }),
    "a tree that Copybara brings over": plan({}, { body: "GitOrigin-RevId: 3f2a" }),
    "a driver": plan({
      path: "requirements.txt",
      name: "psycopg2-binary",
      text: "psycopg2-binary",
    }),
    "what a compiler imports into what it writes": plan({
      name: "@swc/helpers",
      text: `"@swc/helpers": "^0.5.13",`,
    }),
    "what another package asks for": plan({ name: "react-dom", text: `"react-dom": "^19.0.0",` }),
  },
};
