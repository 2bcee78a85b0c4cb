import script from "@mea-culpa/footer/script.js?raw";
import type { APIRoute } from "astro";

/** The footer's script as a file of its own: the only script of these pages. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { "content-type": "text/javascript; charset=utf-8" } });
