"use client";

import { Menu, Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Logo } from "./logo";
import { NavList } from "./nav-list";
import type { ShellUser } from "./role";
import { UserMenu } from "./user-menu";

/** The top of the window on a phone; the navigation comes in from the left. */
export function TopBar({
  user,
  onSearch,
  onShortcuts,
}: {
  user: ShellUser;
  onSearch: () => void;
  onShortcuts: () => void;
}) {
  const pathname = usePathname();
  // Open for the page it was opened on: going somewhere closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b bg-canvas px-2 md:hidden">
      <IconButton label="Open the navigation" onClick={() => setOpenOn(pathname)}>
        <Menu aria-hidden />
      </IconButton>
      <Link href="/" aria-label="Connetra, home" className="flex grow items-center gap-2 px-1 font-semibold">
        <Logo className="size-5" />
        <span>Connetra</span>
      </Link>
      <IconButton label="Search" onClick={onSearch}>
        <Search aria-hidden />
      </IconButton>
      <Sheet open={openOn === pathname} onOpenChange={(open) => setOpenOn(open ? pathname : null)}>
        <SheetContent title="Connetra" side="left">
          <div className="flex min-h-full flex-col justify-between gap-6 p-3">
            <NavList role={user.role} />
            <div className="flex">
              <UserMenu user={user} onShortcuts={onShortcuts} />
            </div>
          </div>
        </SheetContent>
      </Sheet>
    </header>
  );
}
