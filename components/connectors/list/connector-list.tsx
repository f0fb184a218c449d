"use client";

import { errorView } from "@/components/shell/api-client";
import { Card } from "@/components/ui/card";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Table, TableHead, TableRow, Th } from "@/components/ui/table";
import type { ConnectorView } from "@/lib/connectors/schema";
import { useConnectors } from "../use-connectors";
import { ConnectorLine } from "./connector-line";
import { connectorTree } from "./connector-tree";
import { ConnectorsEmpty } from "./connectors-empty";

/** The connectors as a small tree: each warehouse with what enriches it. */
export function ConnectorList({ initial, mayManage }: { initial: readonly ConnectorView[]; mayManage: boolean }) {
  const { data: connectors, error } = useConnectors(initial);
  if (connectors.length === 0) return <ConnectorsEmpty mayManage={mayManage} />;
  return (
    <div className="flex flex-col gap-3">
      {error && <ErrorNotice error={errorView(error)} />}
      <Card className="overflow-hidden">
        <Table label="Connectors" frameClassName="relative">
          <TableHead>
            <TableRow>
              <Th>Connector</Th>
              <Th>State</Th>
              <Th>Last sync</Th>
              <Th>Contents</Th>
              <Th>Next sync</Th>
              <Th>
                <span className="sr-only">Actions</span>
              </Th>
            </TableRow>
          </TableHead>
          {connectorTree(connectors).map(({ primary, secondaries }) => (
            <tbody key={primary?.id ?? "alone"} className="[&:not(:last-child)>tr:last-child>td]:border-b">
              {primary && (
                <ConnectorLine
                  connector={primary}
                  enriches={null}
                  enrichedBy={secondaries.map(({ name }) => name)}
                  mayManage={mayManage}
                />
              )}
              {secondaries.map((secondary) => (
                <ConnectorLine
                  key={secondary.id}
                  connector={secondary}
                  enriches={primary?.name ?? null}
                  enrichedBy={[]}
                  mayManage={mayManage}
                />
              ))}
            </tbody>
          ))}
        </Table>
      </Card>
    </div>
  );
}
