import type { ReactNode } from 'react';

/** Nothing there yet: what belongs here, and the next action. The loose thread is waiting for its first knot. */
export function EmptyState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <section className="flex flex-col items-start gap-3 rounded-lg border border-line px-6 py-10 sm:px-10">
      <svg
        aria-hidden="true"
        viewBox="0 0 96 24"
        className="h-6 w-24 text-accent"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      >
        <path d="M2 14c12-14 22 12 36 2s14-8 22-2" opacity="0.6" />
        <circle cx="68" cy="15" r="5" />
      </svg>
      <h2 className="text-body font-semibold">{title}</h2>
      {children ? <div className="max-w-prose text-muted">{children}</div> : null}
      {action ? <div className="pt-1">{action}</div> : null}
    </section>
  );
}
