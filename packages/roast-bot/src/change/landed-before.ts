/** Says that so many commits of a branch are not told of, because they had landed before. */
export function tellLandedBefore(count: number): string {
  return count === 1
    ? "A commit of the branch had landed before; it was left out."
    : `${count} commits of the branch had landed before; they were left out.`;
}

/** Whether that is said among what was left out: then the branch has more commits than are told of. */
export function saysLandedBefore(leftOut: readonly string[]): boolean {
  return leftOut.some((words) => said.test(words));
}

const said = /^(?:A commit|\d+ commits) of the branch had landed before; /;
