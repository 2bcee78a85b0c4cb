const escapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  "\\": 92,
};

/** Undoes git's quoting of a path: C escapes and octal bytes of UTF-8 within double quotes. */
export function unquotePath(text: string): string {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text;
  const parts: Buffer[] = [];
  for (const [, octal, escape, plain] of text
    .slice(1, -1)
    .matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gu)) {
    if (octal !== undefined) parts.push(Buffer.from([Number.parseInt(octal, 8)]));
    else if (escape !== undefined) parts.push(Buffer.from([escapes[escape] ?? 63]));
    else parts.push(Buffer.from(plain ?? ""));
  }
  return Buffer.concat(parts).toString("utf8");
}
