/**
 * Whether a file that comes may be one that goes, written anew: it comes into the same folder
 * (`table.go`, `vars.go`; `bug.md`, `10_bug_report.yml`), or stands elsewhere by the same name.
 */
export function mayReplace(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => path.split("/"));
  return (
    first?.at(-1) === second?.at(-1) || first?.slice(0, -1).join() === second?.slice(0, -1).join()
  );
}
