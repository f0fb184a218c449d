"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import { type Destination, isHere, mainDestinations, mayVisit, settingsDestinations } from "./navigation";
import type { Role } from "./role";

function NavLink({ destination, collapsed }: { destination: Destination; collapsed: boolean }) {
  const here = isHere(destination.href, usePathname());
  const link = (
    <Link
      href={destination.href}
      aria-current={here ? "page" : undefined}
      className={cn(
        "flex h-8 items-center gap-2.5 rounded-md px-2 text-sm text-ink-soft hover:bg-muted hover:text-ink aria-[current=page]:bg-muted aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:[&_svg]:text-accent",
        collapsed && "justify-center px-0",
      )}
    >
      <destination.icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <span className={cn("truncate", collapsed && "sr-only")}>{destination.label}</span>
    </Link>
  );
  return (
    <li>
      {collapsed ? (
        <Tooltip content={destination.label} side="right">
          {link}
        </Tooltip>
      ) : (
        link
      )}
    </li>
  );
}

function Section({ title, collapsed, children }: { title?: string; collapsed: boolean; children: ReactNode }) {
  return (
    <div>
      {title &&
        (collapsed ? (
          <hr className="mx-2 mb-2" />
        ) : (
          <p className="px-2 pb-1 text-xs font-medium text-ink-faint">{title}</p>
        ))}
      <ul aria-label={title} className="flex flex-col gap-px">
        {children}
      </ul>
    </div>
  );
}

/** Where one can go. Nobody is shown a door that is shut to them. */
export function NavList({ role, collapsed = false }: { role: Role; collapsed?: boolean }) {
  const draw = (list: readonly Destination[]) =>
    list
      .filter((destination) => mayVisit(destination, role))
      .map((destination) => <NavLink key={destination.href} destination={destination} collapsed={collapsed} />);
  return (
    <nav aria-label="Main" className="flex flex-col gap-5">
      <Section collapsed={collapsed}>{draw(mainDestinations)}</Section>
      <Section title={role === "admin" ? "Settings" : "Help"} collapsed={collapsed}>
        {draw(settingsDestinations)}
      </Section>
    </nav>
  );
}
