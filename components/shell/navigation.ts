import {
  BookOpenText,
  House,
  KeyRound,
  LibraryBig,
  type LucideIcon,
  Plug,
  ScrollText,
  Timer,
  Users,
  Workflow,
} from "lucide-react";
import type { Role } from "./role";

export type Destination = {
  href: string;
  label: string;
  icon: LucideIcon;
  /** What the command palette finds it by, beside its label. */
  keywords: string;
  /** The second key after "g". */
  key?: string;
  /** Who may go there; everybody where it is left out. */
  role?: Role;
};

export const mainDestinations: readonly Destination[] = [
  { href: "/", label: "Home", icon: House, keywords: "start overview health", key: "h" },
  { href: "/catalog", label: "Catalog", icon: LibraryBig, keywords: "assets models sources tables search", key: "c" },
  { href: "/lineage", label: "Lineage", icon: Workflow, keywords: "graph canvas upstream downstream", key: "l" },
  {
    href: "/runs",
    label: "Runs",
    icon: Timer,
    keywords: "timeline gantt critical path slow duration results",
    key: "r",
  },
];

export const settingsDestinations: readonly Destination[] = [
  {
    href: "/settings/connectors",
    label: "Data Connectors",
    icon: Plug,
    keywords: "warehouse dbt integration sync connect",
    key: "s",
    role: "admin",
  },
  { href: "/settings/users", label: "Users", icon: Users, keywords: "people invite roles", key: "u", role: "admin" },
  {
    href: "/settings/tokens",
    label: "API tokens",
    icon: KeyRound,
    keywords: "bearer access key",
    key: "t",
    role: "admin",
  },
  {
    href: "/settings/audit",
    label: "Audit log",
    icon: ScrollText,
    keywords: "who did what history security trail",
    key: "a",
    role: "admin",
  },
  { href: "/api-docs", label: "API docs", icon: BookOpenText, keywords: "openapi reference http", key: "d" },
];

export const mayVisit = (destination: Destination, role: Role): boolean =>
  destination.role === undefined || role === "admin" || destination.role === role;

/** `/` only as itself, others with everything below them. */
export const isHere = (href: string, pathname: string): boolean =>
  href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
