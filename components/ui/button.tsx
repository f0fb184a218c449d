import { cva, type VariantProps } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { Spinner } from "./spinner";

const buttonClass = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors select-none disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-accent-ink hover:not-disabled:bg-accent-strong",
        secondary: "border-line-strong bg-surface text-ink hover:not-disabled:bg-subtle",
        ghost:
          "border-transparent text-ink-soft hover:not-disabled:bg-muted hover:not-disabled:text-ink data-[state=open]:bg-muted",
        danger: "border-transparent bg-danger text-danger-ink hover:not-disabled:bg-danger-strong",
        "danger-quiet": "border-line-strong bg-surface text-danger hover:not-disabled:bg-danger-soft",
      },
      size: { sm: "h-7 px-2 text-xs", md: "h-8 px-3 text-sm", lg: "h-9 px-4 text-sm" },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);
type Look = VariantProps<typeof buttonClass>;

/** `pending` says that the press is being worked on: it spins, and further presses do nothing. */
export function Button({
  variant,
  size,
  pending = false,
  className,
  children,
  disabled,
  type = "button",
  ...props
}: ComponentProps<"button"> & Look & { pending?: boolean }) {
  return (
    <button
      {...props}
      type={type}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      className={cn(buttonClass({ variant, size }), className)}
    >
      {pending && <Spinner />}
      {children}
    </button>
  );
}

export function ButtonLink({ variant, size, className, ...props }: ComponentProps<typeof Link> & Look) {
  return <Link {...props} className={cn(buttonClass({ variant, size }), className)} />;
}
