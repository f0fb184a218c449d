import type { ComponentProps, ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

/** The top of every page: the way here, its name, what can be done. */
export function PageHeader({
  title,
  description,
  crumbs,
  actions,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="flex flex-col gap-2">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
          {description && <p className="mt-0.5 max-w-2xl text-sm text-ink-soft">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </header>
  );
}

/** A page that fills the window, as those of the catalog do. */
export function WidePage(props: ComponentProps<"div">) {
  return <div {...props} className="flex grow flex-col gap-4 px-4 py-5 md:px-6" />;
}

/** The width and rhythm of a page that is read. The canvas and the catalog fill the window instead. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="mx-auto flex w-full max-w-6xl flex-col gap-6 px-4 py-6 md:px-8">{children}</div>;
}
