import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { setImmediate as soon } from "node:timers/promises";
import { AppError } from "@/lib/core/errors";
import { WarningList } from "@/lib/core/warnings";
import {
  type ArtifactName,
  type ArtifactRef,
  type ArtifactSet,
  artifactNames,
  type ClientContext,
  type SecondaryClient,
} from "@/lib/integrations/contract";

const PIECE = 64;

const stale = () => new AppError("artifact-stale", "It was replaced.", { remedy: "Read again.", retryable: true });

/** A place in memory that dbt projects lie in, one a folder; it counts what is asked of it. */
export class FakeDbtStore {
  readonly files = new Map<string, string>();
  /** How often each was called, over all clients. */
  calls = { opened: 0, find: 0, sets: 0, open: 0, closed: 0 };
  warnings: { code: string; message: string }[] = [];
  /** Called before each piece of a file, with how many went before: throw, wait or change the files. */
  onPiece: (path: string, piece: number, signal: AbortSignal) => void | Promise<void> = () => undefined;
  /** Called before anything is looked for. */
  onFind: () => void | Promise<void> = () => undefined;
  choices: SecondaryClient["choices"];

  put(folder: string, files: Partial<Record<ArtifactName, string>>): void {
    for (const [name, text] of Object.entries(files)) this.files.set(`${folder}/${name}.json`, text);
  }

  readonly open = ({ signal }: Pick<ClientContext, "signal">): SecondaryClient => {
    this.calls.opened += 1;
    const { choices } = this;
    return {
      tier: "secondary",
      async *test() {
        yield { id: "find", title: "Find the artifacts", status: "passed", message: "Found." };
      },
      find: async () => {
        this.calls.find += 1;
        await this.onFind();
        const warnings = new WarningList();
        for (const { code, message } of this.warnings) warnings.add(code, message);
        const sets = this.#sets();
        const revision = JSON.stringify([...this.files].map(([path, text]) => [path, revisionOf(text)]).sort());
        const choose = async () => {
          this.calls.sets += 1;
          return sets;
        };
        return { revision, sets: choose, warnings };
      },
      open: async (ref) => {
        this.calls.open += 1;
        return Readable.from(this.#pieces(ref, signal), { objectMode: false });
      },
      ...(choices && { choices }),
      close: async () => {
        this.calls.closed += 1;
      },
    };
  };

  #sets(): ArtifactSet[] {
    const folders = [...this.files.keys()].filter((path) => path.endsWith("/manifest.json")).sort();
    return folders.map((path) => {
      const place = path.slice(0, -"manifest.json".length);
      const ref = (name: ArtifactName) => this.#ref(name, `${place}${name}.json`);
      const refs = Object.fromEntries(artifactNames.map((name) => [name, ref(name)]));
      const { manifest, catalog, run_results, sources } = refs;
      if (!manifest) throw new Error("a folder without a manifest");
      return {
        ...{ place, manifest, runResults: run_results ? [run_results] : [] },
        ...(catalog && { catalog }),
        ...(sources && { sources }),
      };
    });
  }

  #ref(name: ArtifactName, path: string): ArtifactRef | null {
    const text = this.files.get(path);
    if (text === undefined) return null;
    return { name, path, bytes: Buffer.byteLength(text), revision: revisionOf(text), modifiedAt: null };
  }

  async *#pieces({ path, revision }: ArtifactRef, signal: AbortSignal): AsyncGenerator<Buffer> {
    const bytes = Buffer.from(this.files.get(path) ?? "");
    // Hashed once for each text that stands there: for each piece, a large file would take minutes.
    let known: string | undefined;
    for (let at = 0; at < bytes.length; at += PIECE) {
      await this.onPiece(path, at / PIECE, signal);
      const text = this.files.get(path) ?? "";
      if (text !== known && revisionOf(text) !== revision) throw stale();
      known = text;
      await soon();
      yield bytes.subarray(at, at + PIECE);
    }
  }
}

const revisionOf = (text: string): string => createHash("sha256").update(text).digest("hex");
