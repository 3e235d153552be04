/** How long a session lasts: without a request, and in any case. */
export type SessionLimits = { readonly idleSeconds: number; readonly absoluteSeconds: number };

/** Half an hour without a request, twelve hours in any case, unless the portal is told otherwise. */
export const USUAL_LIMITS: SessionLimits = { idleSeconds: 30 * 60, absoluteSeconds: 12 * 60 * 60 };
/** What the portal may be told: minutes without a request, hours in any case. */
export const IDLE_MINUTES = { min: 5, max: 720 } as const;
export const SESSION_HOURS = { min: 1, max: 24 } as const;
