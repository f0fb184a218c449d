import type { ComponentProps } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { RichText } from "./rich-text";

/** An error of the system that is connected: its remedy may hold a policy or a command to copy. */
export function FaultNotice(props: Omit<ComponentProps<typeof ErrorNotice>, "remedy">) {
  return <ErrorNotice {...props} remedy={<RichText text={props.error.remedy} className="text-ink-soft" />} />;
}
