/**
 * A text as it stands in XML or HTML, in an element or in a quoted attribute: it never is mark-up, nor turns
 * round what stands beside it.
 */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
    .replaceAll(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
