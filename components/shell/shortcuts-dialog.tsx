"use client";

import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Switch } from "@/components/ui/switch";
import { mainDestinations, mayVisit, settingsDestinations } from "./navigation";
import type { Role } from "./role";
import { useModifierKey } from "./search-button";
import { useSingleKeys } from "./single-keys";

type Shortcut = { keys: readonly string[]; does: string };

const lineage: readonly Shortcut[] = [
  { keys: ["←", "↑", "→", "↓"], does: "Next asset" },
  { keys: ["Enter"], does: "Details of the asset" },
  { keys: ["e"], does: "Unfold or fold its branches" },
  { keys: ["c"], does: "Make it the centre" },
  { keys: ["f"], does: "Fit everything in" },
  { keys: ["+", "−"], does: "Zoom" },
  { keys: ["Esc"], does: "Select nothing" },
];

function ShortcutList({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-faint">{title}</h3>
      <dl>
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className="flex h-7 items-center justify-between gap-4">
            <dt>{does}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function ShortcutsDialog({
  role,
  open,
  onOpenChange,
}: {
  role: Role;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const modifier = useModifierKey();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const go = [...mainDestinations, ...settingsDestinations]
    .filter((destination) => destination.key && mayVisit(destination, role))
    .map((destination) => ({ keys: ["g", destination.key ?? ""], does: destination.label }));
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title="Keyboard shortcuts" className="max-w-xl">
        <div className="grid items-start gap-x-10 gap-y-4 sm:grid-cols-2">
          <div className="flex flex-col gap-4">
            <ShortcutList
              title="Anywhere"
              shortcuts={[
                { keys: [modifier, "K"], does: "Search everything" },
                { keys: ["/"], does: "Search on this page" },
                { keys: ["["], does: "Fold the sidebar" },
                { keys: ["s"], does: "Star or unstar an asset, on its page" },
                { keys: ["?"], does: "This list" },
              ]}
            />
            <ShortcutList title="Go to" shortcuts={go} />
          </div>
          <ShortcutList title="On the lineage canvas" shortcuts={lineage} />
        </div>
        <Switch
          className="mt-5"
          label="Keys without Ctrl or ⌘ do something"
          checked={singleKeys}
          onCheckedChange={setSingleKeys}
        />
      </DialogContent>
    </Dialog>
  );
}
