/** A text as it stands in XML or HTML, in an element or in a quoted attribute: it never is mark-up. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
    .replaceAll(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
