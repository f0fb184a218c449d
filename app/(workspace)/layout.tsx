import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { sidebarCookie } from "@/components/shell/sidebar-cookie";
import { requireUser } from "@/lib/access/gate";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { name, email, role } = await requireUser();
  const collapsed = (await cookies()).get(sidebarCookie)?.value === "collapsed";
  return (
    <AppShell user={{ name, email, role }} startCollapsed={collapsed}>
      {children}
    </AppShell>
  );
}
