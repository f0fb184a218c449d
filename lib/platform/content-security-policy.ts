import { createHash } from "node:crypto";

/** The sheet that sonner adds to the page by itself, without a way to hand it a nonce. A test computes it anew. */
export const TOAST_SHEET = "sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=";

/**
 * The style attributes that components of Radix write into the server's HTML. They never change; whatever of ours has a
 * computed place or size is styled by script (components/ui/styled.tsx), which the policy does not concern.
 */
export const FIXED_STYLES: readonly string[] = [
  "pointer-events:none",
  "outline:none",
  "position:absolute;border:0;width:1px;height:1px;padding:0;margin:-1px;overflow:hidden;clip:rect(0, 0, 0, 0);white-space:nowrap;word-wrap:normal",
  "position:absolute;pointer-events:none;opacity:0;margin:0;transform:translateX(-100%)",
];

const hashed = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
/** sonner puts its sheet into the page while it is still empty, and fills it there. */
const toastSheet = `${hashed("")} '${TOAST_SHEET}'`;
const fixedStyles = FIXED_STYLES.map(hashed).join(" ");

/**
 * What a page may load and run: our own, and of what stands in the page itself only that which carries this answer's
 * nonce. Development evaluates code and adds styles of its own, and listens for changes on a socket.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  const directives = {
    "default-src": "'self'",
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "script-src-attr": "'none'",
    "style-src": isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}' ${toastSheet}`,
    "style-src-attr": isDevelopment ? "'unsafe-inline'" : `'unsafe-hashes' ${fixedStyles}`,
    // A picture of the lineage is drawn from a blob of the page's own.
    "img-src": `'self' blob:${isDevelopment ? " data:" : ""}`,
    "connect-src": isDevelopment ? "'self' ws:" : "'self'",
    "worker-src": `'self'${isDevelopment ? " blob:" : ""}`,
    "frame-src": "'none'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
