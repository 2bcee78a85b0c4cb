/**
 * The way from one page to another as a relative link, so that pages work under any address and
 * from a disk. Both are paths from the root (`/entries/a.html`); a folder means its index page.
 */
export function relativeHref({ from, to }: { readonly from: string; readonly to: string }): string {
  const target = to.endsWith("/") ? `${to}index.html` : to;
  const depth = from.split("/").length - 2;
  return `${depth === 0 ? "./" : "../".repeat(depth)}${target.slice(1)}`;
}
