import fs from "node:fs";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium to test in: the one named, the machine's own, or the one that npm brought. */
export async function chromiumPath(): Promise<string> {
  const found = [process.env.CHROMIUM_PATH, ...installed].find((file) => file && fs.existsSync(file));
  if (found) return found;
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}
