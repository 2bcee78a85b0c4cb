/** dbt's own prefix for variables that must not be shown. */
const PREFIX = "DBT_ENV_SECRET";
/** Shorter values are not secrets: to conceal each "a" would make every line unreadable. */
const SHORTEST_SECRET = 4;

/** A function that puts `*****` in the place of the values of the environment's secrets. */
export function concealSecrets(
  environment: Readonly<Record<string, string | undefined>>,
): (text: string) => string {
  const secrets = Object.entries(environment)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([, value]) => value ?? "")
    .filter((value) => value.length >= SHORTEST_SECRET)
    // The longest first: one may be part of another.
    .sort((left, right) => right.length - left.length);
  return (text) => secrets.reduce((line, secret) => line.replaceAll(secret, "*****"), text);
}
