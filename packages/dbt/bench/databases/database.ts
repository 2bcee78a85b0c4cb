/** The databases that scenarios are built on. */
export type DatabaseKind = "postgres" | "duckdb";

/** Where one contestant builds one project. */
export interface Database {
  /** The target of `profiles.yml`, without `threads`. */
  readonly target: Readonly<Record<string, unknown>>;
  /** Takes everything away that was built. */
  clear(): Promise<void>;
  /** How many tables and views there are. */
  countRelations(): Promise<number>;
}
