import type { AstroIntegration } from "astro";
import { safeHref } from "./safe-href.ts";

interface ProcessorOptions {
  readonly mdastPlugins: unknown[];
  readonly hastPlugins: unknown[];
  readonly features: { smartPunctuation?: boolean };
}

interface HastElement {
  readonly properties?: { readonly href?: unknown };
}

interface HastContext {
  setProperty(node: object, key: string, value: unknown): void;
}

/**
 * Mark-up that a roast or a merged entry could smuggle in does not reach the page: raw HTML is
 * shown as the text it is, an image gives way to its description (it would tell a
 * stranger who reads), and a link keeps its target only if that is a web, mail or relative one.
 * The Markdown processor is extended the way Astro provides for, through its options.
 */
export function plainMarkdown(): AstroIntegration {
  return {
    name: "plain-markdown",
    hooks: {
      "astro:config:setup": ({ config }) => {
        const options: Partial<ProcessorOptions> = config.markdown.processor.options;
        if (!options.mdastPlugins || !options.hastPlugins || !options.features) {
          throw new Error(
            `The Markdown processor ${config.markdown.processor.name} takes no plugins, so hostile mark-up could not be kept out; expected Astro's own.`,
          );
        }
        options.mdastPlugins.push(describeImages);
        options.hastPlugins.push(showMarkUp, keepSafeLinks, reachCode);
        // What a roast quotes has to stand as it was proven, quotation marks included.
        options.features.smartPunctuation = false;
      },
    },
  };
}

const describeImages = {
  name: "describe-images",
  image: (node: { readonly alt?: string | null }) => text(node.alt ?? ""),
  imageReference: (node: { readonly alt?: string | null }) => text(node.alt ?? ""),
};

const showMarkUp = {
  name: "show-mark-up",
  raw: (node: { readonly value: string }) => text(node.value),
};

const keepSafeLinks = {
  name: "keep-safe-links",
  element: {
    filter: ["a"],
    visit(node: HastElement, context: HastContext): void {
      const href = node.properties?.href;
      context.setProperty(node, "href", typeof href === "string" ? safeHref(href) : null);
      context.setProperty(node, "rel", "nofollow noopener");
    },
  },
};

/** Code scrolls sideways, so a keyboard has to be able to get there. */
const reachCode = {
  name: "reach-code",
  element: {
    filter: ["pre"],
    visit(node: HastElement, context: HastContext): void {
      context.setProperty(node, "tabIndex", 0);
    },
  },
};

function text(value: string): { readonly type: "text"; readonly value: string } {
  return { type: "text", value };
}
