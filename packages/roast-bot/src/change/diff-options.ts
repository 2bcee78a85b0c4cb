/** Make git compare the same way whatever the user or the repository has configured. */
export const diffOptions: readonly string[] = [
  "-M",
  "-l1000",
  // Which is how git wants a configured order of files to be undone.
  "-O/dev/null",
  "--no-color",
  "--no-relative",
  "--no-ext-diff",
  "--no-textconv",
  "--diff-algorithm=myers",
  "--indent-heuristic",
];

/** Make git print the patches that `parsePatch` reads. */
export const patchOptions: readonly string[] = [
  ...diffOptions,
  "-p",
  "--src-prefix=a/",
  "--dst-prefix=b/",
  "--submodule=short",
  "--unified=3",
  "--inter-hunk-context=0",
];
