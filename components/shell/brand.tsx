/** The sign of the portal: a thread through two knots. */
export function Brand({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 32 32"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
    >
      <path d="M3 22c5 0 5-12 11-12s6 12 12 12" opacity="0.55" />
      <circle cx="14" cy="10" r="3.25" fill="currentColor" stroke="none" />
      <circle cx="26" cy="22" r="3.25" fill="var(--bg)" />
    </svg>
  );
}
