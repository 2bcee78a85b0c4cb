import { join } from "node:path";
import { copyProject, SampleProject } from "./sample-project.ts";

/** A copy of the sample project on DuckDB. */
export class Harbour extends SampleProject {
  readonly database = "harbour";

  static async copy(python: string): Promise<Harbour> {
    return new Harbour({ folder: await copyProject("harbour"), python });
  }

  /** A ship comes, one is found heavier, and a port gets another name. */
  async changeSeeds(): Promise<void> {
    await this.edit(
      "seeds/ships.csv",
      (ships) => `${ships.replace("Albatross,120", "Albatross,121")}4,Dunlin,90,2020-01-04\n`,
    );
    await this.edit("seeds/ports.csv", (ports) =>
      ports.replace("Porto,2020-01-01", "Oporto,2020-02-01"),
    );
  }

  async contents(): Promise<Readonly<Record<string, unknown>>> {
    const script = join(import.meta.dirname, "duckdb_contents.py");
    return JSON.parse(await this.run([script, this.folder]));
  }

  async query(sql: string): Promise<readonly (readonly unknown[])[]> {
    const script =
      "import duckdb, json, sys; print(json.dumps(duckdb.connect('harbour.duckdb').execute(sys.argv[1]).fetchall(), default=str))";
    return JSON.parse(await this.run(["-c", script, sql]));
  }
}
