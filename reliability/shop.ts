import { Readable } from "node:stream";
import { storeUpload } from "@/lib/connectors/upload-store";
import { catalogFile, manifestFile, runResultsFile } from "@/scripts/test/dbt-files";

/** Two states of a project, of which a tenth differs: each sync between them adds and closes rows in every table. */
export type Variant = "A" | "B";
export const otherOf = (variant: Variant): Variant => (variant === "A" ? "B" : "A");

const filesOf = (variant: Variant, models: number) => {
  const names = Array.from({ length: models }, (_, at) => `shop.m${at}${at % 10 === 0 ? variant : ""}`);
  const run = { project: "shop", invocationId: `run-${variant}` };
  return {
    manifest: manifestFile(names, run),
    catalog: catalogFile(names, run),
    run_results: runResultsFile(names, run),
  };
};

export class Shop {
  readonly #files: Record<Variant, ReturnType<typeof filesOf>>;

  constructor(readonly models: number) {
    this.#files = { A: filesOf("A", models), B: filesOf("B", models) };
  }

  /** Its files as dbt names them, below a prefix. */
  files(variant: Variant, prefix: string): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.#files[variant]).map(([name, text]) => [`${prefix}${name}.json`, text]),
    );
  }

  /** Puts a variant where the connector's next sync finds it. */
  async upload(connectorId: string, variant: Variant): Promise<void> {
    const files = Object.entries(this.#files[variant]);
    const parts = async function* () {
      for (const [field, text] of files)
        yield { field, fileName: `${field}.json`, stream: Readable.from([Buffer.from(text)], { objectMode: false }) };
    };
    await storeUpload(connectorId, parts(), "test");
  }
}
