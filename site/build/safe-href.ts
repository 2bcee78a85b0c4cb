const schemes: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/**
 * The target of a link if it is a web, mail or relative one, else null. It is read as a browser
 * reads it, so that neither capitals nor control characters hide a scheme.
 */
export function safeHref(href: string): string | null {
  const base = "https://dev-log.invalid/";
  if (!URL.canParse(href, base)) return null;
  return schemes.has(new URL(href, base).protocol) ? href : null;
}
