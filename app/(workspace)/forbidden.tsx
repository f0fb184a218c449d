import { PageForbidden } from "@/components/shell/page-forbidden";

export default function WorkspaceForbidden() {
  return <PageForbidden />;
}
