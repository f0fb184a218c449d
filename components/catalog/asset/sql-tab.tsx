import type { AssetView } from "@/lib/catalog/schema";
import { CodeView } from "../code/code-view";
import { CodeSwitch } from "./code-switch";

/** The code as written and as dbt compiled it. */
export function SqlTab({ asset }: { asset: AssetView }) {
  const { code } = asset;
  if (!code) return null;
  const raw = code.raw && <CodeView code={code.raw} language={code.language} label="The code as written" />;
  const compiled = code.compiled && (
    <CodeView code={code.compiled} language={code.language} label="The compiled code" />
  );
  if (raw && compiled) return <CodeSwitch raw={raw} compiled={compiled} />;
  return (
    <div className="flex flex-col gap-2">
      {raw && asset.package !== null && (
        <p className="text-xs text-ink-faint">
          As written. The manifest holds no compiled code: dbt adds it when it compiles, runs or builds.
        </p>
      )}
      {raw || compiled}
    </div>
  );
}
