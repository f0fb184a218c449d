import "server-only";
import { requireUser } from "@/lib/access/gate";
import { findProject, listProjects } from "./data";
import { findDoc } from "./doc-data";
import { findGroup, listGroups } from "./group-data";

export async function loadProjects() {
  await requireUser();
  return listProjects();
}

export async function loadProject(connectorId: string) {
  await requireUser();
  return findProject(connectorId);
}

export async function loadGroups() {
  await requireUser();
  return listGroups();
}

export async function loadGroup(connectorId: string, key: string) {
  await requireUser();
  return findGroup(connectorId, key);
}

export async function loadDoc(connectorId: string, key: string) {
  await requireUser();
  return findDoc(connectorId, key);
}
