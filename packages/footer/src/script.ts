import { defineFooter } from "./footer-element.ts";

defineFooter();
