import { join } from "node:path";
import type { Postgres } from "./postgres.ts";
import { copyProject, SampleProject } from "./sample-project.ts";

/** A copy of the sample project on Postgres. */
export class Shipyard extends SampleProject {
  readonly database: string;
  readonly #postgres: Postgres;

  private constructor(
    project: { readonly folder: string; readonly python: string },
    { database, postgres }: { readonly database: string; readonly postgres: Postgres },
  ) {
    super(project);
    this.database = database;
    this.#postgres = postgres;
  }

  /** The roles that the project's grants speak of have to be there. */
  static async copy(
    python: string,
    { postgres }: { readonly postgres: Postgres },
  ): Promise<Shipyard> {
    const folder = await copyProject("shipyard");
    const database = `shipyard_${folder.slice(-6).toLowerCase()}`;
    const shipyard = new Shipyard({ folder, python }, { database, postgres });
    const output = `{type: postgres, host: 127.0.0.1, port: ${postgres.port}, user: postgres, password: unused, dbname: ${database}, schema: yard, threads: 4}`;
    await shipyard.write(
      "profiles.yml",
      `shipyard:\n  target: dev\n  outputs:\n    dev: ${output}\n`,
    );
    await postgres.execute(`create database ${database}`);
    return shipyard;
  }

  /** A hull is laid, one is found heavier, one is scrapped, and a yard gets another name. */
  async changeSeeds(): Promise<void> {
    await this.edit(
      "seeds/hulls.csv",
      (hulls) =>
        `${hulls.replace("BGO,120", "BGO,121").replace(/2,Brent.*\n/, "")}4,Dunlin,OPO,90,2020-01-04\n`,
    );
    await this.edit("seeds/yards.csv", (yards) =>
      yards.replace("Porto,2020-01-01", "Oporto,2020-02-01"),
    );
  }

  async contents(): Promise<Readonly<Record<string, unknown>>> {
    const script = join(import.meta.dirname, "postgres_contents.py");
    return JSON.parse(await this.run([script, String(this.#postgres.port), this.database]));
  }

  query(sql: string): Promise<readonly (readonly unknown[])[]> {
    return this.#postgres.query(sql, { database: this.database });
  }
}
