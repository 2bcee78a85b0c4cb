export type { Heartbeat } from "@mea-culpa/formats";
export { parseHeartbeat } from "./heartbeat.ts";
export type { HeartbeatResult } from "./heartbeat.ts";
export { grace, judgeStanding } from "./standing.ts";
export type { Standing } from "./standing.ts";
export { renderFooter } from "./render-footer.ts";
export type { FooterOptions } from "./render-footer.ts";
export { renderSiteFooter } from "./render-site-footer.ts";
export type { SiteFooterOptions } from "./render-site-footer.ts";
