"use client";

import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { UserView } from "@/lib/access/schema";
import { UserActions } from "./user-actions";
import { UserRole } from "./user-role";

/** Everybody with an account. `meId` is whoever looks. */
export function UserTable({ users, meId }: { users: readonly UserView[]; meId: string }) {
  return (
    <Table label="Users">
      <TableHead>
        <tr>
          <Th>Name</Th>
          <Th>Role</Th>
          <Th className="max-sm:hidden">Status</Th>
          <Th className="max-sm:hidden">Last seen</Th>
          <Th className="w-0">
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </TableHead>
      <tbody>
        {users.map((user) => (
          <TableRow key={user.id}>
            <Td className="wrap-anywhere">
              <span className={cn("block font-medium", user.disabledAt && "text-ink-faint")}>
                {user.name}
                {user.id === meId && <span className="ml-1.5 font-normal text-ink-faint">you</span>}
              </span>
              <span className="block text-xs text-ink-faint">{user.email}</span>
              {user.disabledAt && <span className="block text-xs text-ink-faint sm:hidden">Disabled</span>}
            </Td>
            <Td>
              <UserRole user={user} />
            </Td>
            <Td className="max-sm:hidden">
              {user.disabledAt ? <Badge>Disabled</Badge> : <Badge tone="success">Active</Badge>}
            </Td>
            <Td className="whitespace-nowrap text-ink-soft max-sm:hidden">
              {user.lastSeenAt ? <RelativeTime at={user.lastSeenAt} /> : "Never"}
            </Td>
            <Td>
              <UserActions user={user} isMe={user.id === meId} />
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
