import type { ComponentProps } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { RichText } from "./rich-text";

/** An error of the system that is connected: its remedy may hold a policy or a command to copy. `about` is what failed. */
export function FaultNotice({
  about,
  ...props
}: Omit<ComponentProps<typeof ErrorNotice>, "remedy"> & { about: string }) {
  return (
    <ErrorNotice {...props} remedy={<RichText text={props.error.remedy} about={about} className="text-ink-soft" />} />
  );
}
