/** Prints a line, or several. */
export function say(text: string): void {
  console.log(text);
}

/** Prints a heading that stands out without colour, too. */
export function heading(text: string): void {
  const line = `\n== ${text} ==\n`;
  console.log(
    process.stdout.isTTY && !process.env["NO_COLOR"] ? `\u001b[1m${line}\u001b[0m` : line,
  );
}
