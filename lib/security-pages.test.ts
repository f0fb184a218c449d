import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { setTestKeys } from "@/scripts/test/fresh-database";

// What next gives a page when proxy.ts is gone: no cookie, no header of ours.
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));

const app = path.resolve(import.meta.dirname, "../app");
/** Before signing in. What they show is theirs to show: the form, and what the link's own secret opens. */
const open = ["(auth)/sign-in/page.tsx", "setup/page.tsx", "invite/[token]/page.tsx"];
const pages = fs
  .readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  .sort();
/** Frames that know nothing: all they show comes by the API, which asks for a session itself. */
const empty = ["(workspace)/lineage/impact/page.tsx"];
const guarded = pages.filter((file) => !open.includes(file) && !empty.includes(file));

const id = "6f9619ff-8b86-4011-b42d-00cf4fc964ff";
const paramsOf = (file: string) =>
  Object.fromEntries(
    [...file.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => [name, name === "kind" ? "postgres" : id]),
  );
/** How Next is told to send somebody elsewhere. */
const toSignIn = { digest: expect.stringMatching(/^NEXT_REDIRECT;[a-z]+;\/sign-in\b/) };

type Module = Partial<Record<"default" | "generateMetadata", (props: object) => unknown>>;
const load = async (file: string): Promise<Module> => import(pathToFileURL(path.join(app, file)).href);

describe("A2 without proxy.ts", () => {
  beforeAll(() => {
    setTestKeys();
    // Never connected to: whoever is not signed in is turned away before anything is read.
    process.env.DATABASE_URL = "postgresql://nobody@localhost:1/nothing";
  });

  it("A2 every page is guarded, but for the three that come before signing in", () => {
    expect(pages.filter((file) => !file.startsWith("(workspace)/"))).toEqual([...open].sort());
    expect(guarded.length).toBeGreaterThan(15);
  });

  it.each(guarded)("A2 %s turns anonymous people away by itself, without its layout", async (file) => {
    const { default: page, generateMetadata } = await load(file);
    const props = () => ({ params: Promise.resolve(paramsOf(file)), searchParams: Promise.resolve({}) });
    await expect(Promise.resolve(page?.(props()))).rejects.toMatchObject(toSignIn);
    // The title of this one is the name of a product, which the gallery of this repository tells as well.
    if (generateMetadata && !file.includes("[kind]"))
      await expect(Promise.resolve(generateMetadata(props()))).rejects.toMatchObject(toSignIn);
  });

  it.each(empty)("A2 %s is the same for everybody: it is handed nothing to show", async (file) => {
    const { default: page } = await load(file);
    expect(page).toHaveLength(0);
    expect(page?.({})).toHaveProperty("props", {});
  });

  it("A2 the workspace's layout turns anonymous people away too", async () => {
    const { default: layout } = await load("(workspace)/layout.tsx");
    await expect(Promise.resolve(layout?.({ children: null }))).rejects.toMatchObject(toSignIn);
  });

  it("A2 proxy.ts knows no session, no role and no way to refuse", () => {
    const text = fs.readFileSync(path.resolve(app, "../proxy.ts"), "utf8");
    expect(text).not.toMatch(/session|cookie|role|redirect\(|rewrite\(|status:/i);
  });
});
