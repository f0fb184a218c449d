/** Two things flow into a third: the sign of the product. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g className="fill-none stroke-accent-ink" strokeWidth="2.4" strokeLinecap="round">
        <path d="M11.5 10.5h3c4 0 2.5 5.5 6 5.5M11.5 21.5h3c4 0 2.5-5.5 6-5.5" />
      </g>
      <g className="fill-accent-ink">
        <circle cx="9" cy="10.5" r="3.2" />
        <circle cx="9" cy="21.5" r="3.2" />
        <circle cx="23" cy="16" r="3.2" />
      </g>
    </svg>
  );
}
