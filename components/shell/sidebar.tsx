"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Logo } from "./logo";
import { NavList } from "./nav-list";
import type { ShellUser } from "./role";
import { SearchButton } from "./search-button";
import { UserMenu } from "./user-menu";

/** The left edge of the window, on anything wider than a phone. */
export function Sidebar({
  user,
  collapsed,
  onCollapse,
  onSearch,
  onShortcuts,
}: {
  user: ShellUser;
  collapsed: boolean;
  onCollapse: (collapsed: boolean) => void;
  onSearch: () => void;
  onShortcuts: () => void;
}) {
  return (
    <header
      className={cn(
        "sticky top-0 hidden h-dvh shrink-0 flex-col gap-4 border-r bg-subtle/60 p-3 md:flex",
        collapsed ? "w-14" : "w-56",
      )}
    >
      <div className={cn("flex items-center justify-between", collapsed && "flex-col gap-2")}>
        <Link href="/" aria-label="Connetra, home" className="flex items-center gap-2 rounded-md px-1 font-semibold">
          <Logo className="size-6" />
          {!collapsed && <span className="text-base tracking-tight">Connetra</span>}
        </Link>
        <IconButton
          label={collapsed ? "Expand the sidebar" : "Collapse the sidebar"}
          size="sm"
          tooltipSide="right"
          aria-expanded={!collapsed}
          onClick={() => onCollapse(!collapsed)}
        >
          {collapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
        </IconButton>
      </div>
      <SearchButton collapsed={collapsed} onClick={onSearch} />
      <div className="min-h-0 grow overflow-y-auto">
        <NavList role={user.role} collapsed={collapsed} />
      </div>
      <div className="flex">
        <UserMenu user={user} collapsed={collapsed} onShortcuts={onShortcuts} />
      </div>
    </header>
  );
}
