import { UserRound } from "lucide-react";
import Link from "next/link";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatCount, plural } from "@/components/ui/format-number";
import { Markdown } from "@/components/ui/markdown";
import { PageHeader, WidePage } from "@/components/ui/page-header";
import { shorten } from "@/components/ui/shorten";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { TestStatusIcon } from "@/components/ui/test-status";
import type { GroupMember, GroupView } from "@/lib/project/schema";
import { SafeLink } from "../asset/safe-link";
import { projectHref } from "./project-hrefs";

const SHOWN = 500;

function AssetName({ asset }: { asset: Pick<GroupMember, "id" | "name" | "type"> }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <AssetTypeIcon type={asset.type} />
      <Link
        href={`/catalog/${asset.id}`}
        prefetch={false}
        className="relative min-w-0 truncate font-medium hover:underline"
      >
        {asset.name}
        <span className="sr-only">, {assetTypeLooks[asset.type].label}</span>
      </Link>
    </span>
  );
}

function Members({ members }: { members: readonly GroupMember[] }) {
  return (
    <Table label="Members" frameClassName="max-h-[60dvh]">
      <TableHead>
        <tr>
          <Th>Name</Th>
          <Th>Access</Th>
          <Th>Tests</Th>
          <Th className="max-md:hidden">Description</Th>
        </tr>
      </TableHead>
      <tbody>
        {members.slice(0, SHOWN).map((member) => (
          <TableRow key={member.id}>
            <Td className="max-w-0 max-md:w-full md:max-w-96">
              <AssetName asset={member} />
            </Td>
            <Td className="text-ink-soft">{member.access ?? "–"}</Td>
            <Td>{member.testStatus === "none" ? "–" : <TestStatusIcon status={member.testStatus} />}</Td>
            <Td className="max-w-xl text-ink-soft max-md:hidden">
              <span className="line-clamp-1">{member.description}</span>
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

function PrivateUses({ uses }: { uses: GroupView["privateUses"] }) {
  return (
    <Card className="min-w-0">
      <CardHeader title="Private models" description="dbt lets only members of the group refer to them" />
      {uses.length === 0 ? (
        <CardBody className="text-ink-faint">None of its models is private.</CardBody>
      ) : (
        <ul aria-label="Private models" className="divide-y">
          {uses.slice(0, SHOWN).map(({ member, by }) => (
            <li key={member.id} className="flex flex-col gap-1 px-4 py-2.5">
              <AssetName asset={member} />
              {by.length === 0 ? (
                <p className="pl-6 text-xs text-ink-soft">Nothing refers to it.</p>
              ) : (
                <ul aria-label={`What refers to ${member.name}`} className="flex flex-col gap-1 pl-6">
                  {by.slice(0, SHOWN).map((asset) => (
                    <li key={asset.id} className="flex min-w-0 flex-wrap items-center gap-2">
                      <AssetName asset={asset} />
                      {!asset.isMember && <Badge tone="warning">outside the group</Badge>}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Who answers for a part of a project, what is in it, and who refers to what is theirs alone. */
export function GroupScreen({ group }: { group: GroupView }) {
  return (
    <WidePage>
      <PageHeader
        crumbs={[
          { label: "Catalog", href: "/catalog" },
          { label: group.connectorName, href: projectHref(group.connectorId) },
          { label: "Groups", href: "/catalog/groups" },
          { label: shorten(group.name, 80) },
        ]}
        title={shorten(group.name)}
      >
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
          <span className="inline-flex items-center gap-1 wrap-anywhere">
            <UserRound aria-hidden className="size-3.5 text-ink-faint" />
            {group.owner || group.email ? `Owned by ${shorten(group.owner ?? group.email ?? "")}` : "No owner is named"}
          </span>
          {group.email && <SafeLink address={group.email} />}
          <span>{plural(group.members, "member")}</span>
          {group.package && <span>{shorten(group.package)}</span>}
          {group.path && <code className="font-mono text-xs wrap-anywhere">{shorten(group.path)}</code>}
        </p>
      </PageHeader>
      {group.description.trim() !== "" && <Markdown text={group.description} headingLevel="h2" className="max-w-3xl" />}
      <Card className="min-w-0 overflow-hidden">
        <CardHeader title="Members" description="Models, and all else that names the group" />
        {group.list.length === 0 ? (
          <CardBody className="text-ink-faint">No model, test or other asset names it.</CardBody>
        ) : (
          <Members members={group.list} />
        )}
        {group.list.length > SHOWN && (
          <p className="border-t px-4 py-2 text-xs text-ink-soft">
            The first {SHOWN} of {formatCount(group.members)}. The catalog filters by the group.
          </p>
        )}
      </Card>
      <PrivateUses uses={group.privateUses} />
    </WidePage>
  );
}
