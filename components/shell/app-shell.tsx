"use client";

import { type ReactNode, useState } from "react";
import { CommandPalette } from "./command-palette";
import { savePreference } from "./preference-cookie";
import type { ShellUser } from "./role";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { Sidebar } from "./sidebar";
import { sidebarCookie } from "./sidebar-cookie";
import { TopBar } from "./top-bar";
import { useShortcuts } from "./use-shortcuts";

/**
 * What stands around every page of the workspace. The window scrolls, not `main`; a page that fills the window takes
 * the class `h-shell`.
 */
export function AppShell({
  user,
  startCollapsed,
  children,
}: {
  user: ShellUser;
  startCollapsed: boolean;
  children: ReactNode;
}) {
  const [collapsed, setCollapsed] = useState(startCollapsed);
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);

  function collapse(next: boolean) {
    setCollapsed(next);
    savePreference(sidebarCookie, next ? "collapsed" : "open");
  }
  const onSearch = () => setSearching(true);
  const onShortcuts = () => setHelping(true);
  useShortcuts(user.role, { onSearch, onHelp: onShortcuts, onSidebar: () => collapse(!collapsed) });

  return (
    <div className="flex min-h-dvh">
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-accent px-3 py-2 font-medium text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the content
      </a>
      <Sidebar user={user} collapsed={collapsed} onCollapse={collapse} onSearch={onSearch} onShortcuts={onShortcuts} />
      <div className="flex min-w-0 grow flex-col">
        <TopBar user={user} onSearch={onSearch} onShortcuts={onShortcuts} />
        <main id="main" tabIndex={-1} className="flex min-w-0 grow flex-col outline-none">
          {children}
        </main>
      </div>
      <CommandPalette role={user.role} open={searching} onOpenChange={setSearching} />
      <ShortcutsDialog role={user.role} open={helping} onOpenChange={setHelping} />
    </div>
  );
}
