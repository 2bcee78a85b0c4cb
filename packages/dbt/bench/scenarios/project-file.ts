/** The text of a `dbt_project.yml`; JSON is YAML. The profile is `bench`. */
export function projectFile({ materialized }: { readonly materialized: string }): string {
  return JSON.stringify({
    name: "bench",
    version: "1.0",
    profile: "bench",
    flags: { send_anonymous_usage_stats: false },
    models: { "+materialized": materialized },
  });
}
