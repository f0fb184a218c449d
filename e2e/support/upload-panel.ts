import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FileChooser, Locator, Page } from "@playwright/test";

/** Chooses files as a person does: by the button and the system's own dialog. */
export async function chooseFiles(page: Page, files: Parameters<FileChooser["setFiles"]>[0]): Promise<void> {
  const dialog = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await dialog).setFiles(files);
}

/** Drops what lies at these paths, folders too, as from the desktop. A page's own script cannot make a folder to drop. */
export async function dropFrom(page: Page, target: Locator, paths: readonly string[]): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error("There is nothing to drop onto");
  const client = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await client.send("Input.dispatchDragEvent", { type, ...at, data });
  await client.detach();
}

/** A network so slow that an upload can be watched; `restore` ends it. */
export async function slowUploads(page: Page, bytesPerSecond: number): Promise<{ restore: () => Promise<void> }> {
  const client = await page.context().newCDPSession(page);
  const set = (uploadThroughput: number) =>
    client.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await client.send("Network.enable");
  await set(bytesPerSecond);
  return {
    restore: async () => {
      await set(-1);
      await client.detach();
    },
  };
}

/** A folder with these files for as long as `use` runs. */
export async function withFolder(
  files: Record<string, Buffer | string>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "connetra-target-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
