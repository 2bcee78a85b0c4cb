/** Where projects are built: a database of its own, of one adapter of dbt's. */
export interface Warehouse extends AsyncDisposable {
  /** dbt's name of the adapter. */
  readonly adapter: string;
  /** An interpreter with dbt and the adapter. */
  readonly python: string;
  readonly dialect: Dialect;
  /** Whether all that it has lies in the folder of a build, so that builds can go on side by side. */
  readonly isInFolder: boolean;
  /** What a profile says of one of its two databases. */
  output(database: Database): object;
  /** Makes both databases empty. `python` as for `readContents`. */
  clear(python: string): Promise<void>;
  /** Everything that is in both, as JSON. `python` has the adapter's driver, and `folder` was built in. */
  readContents(place: { readonly folder: string; readonly python: string }): Promise<unknown>;
}

/** The one that is usually built in, and another. */
export const DATABASES = ["quay", "other"] as const;
export type Database = (typeof DATABASES)[number];

/** What generated projects have to say otherwise from one database to the next. */
export interface Dialect {
  /** The type of a text. */
  readonly text: string;
  /** What stands behind the name of a table that is made by hand. */
  readonly engine: string;
}
