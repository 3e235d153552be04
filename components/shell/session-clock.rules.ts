/** How long before its end a session warns; WCAG 2.2.1 asks for two minutes at least. */
export const WARN_SECONDS = 180;

/** Until when the session lasts without a request, and in any case (seconds since 1970); whose it is. */
export type SessionEnd = { readonly until: number; readonly end: number; readonly who: string };

/** What the cookie says; null when there is none. */
export function readSessionEnd(text: string | undefined): SessionEnd | null {
  const found = /^(\d{1,12})\.(\d{1,12})\.([0-9a-f]{12})$/.exec(text ?? '');
  return found ? { until: Number(found[1]), end: Number(found[2]), who: found[3] ?? '' } : null;
}

/** `resting`: goes on when asked to. `closing`: its time is up in any case, only a new sign-in helps. `other`: somebody else has signed in here. */
export type ClockState = 'calm' | 'resting' | 'closing' | 'over' | 'other';

/** How a session stands at this second, for the page of the person `who`. */
export function clockState(seen: SessionEnd | null, who: string, now: number): ClockState {
  if (!seen) return 'calm';
  if (seen.who !== who) return 'other';
  if (seen.until <= now) return 'over';
  if (seen.until - now > WARN_SECONDS) return 'calm';
  return seen.until >= seen.end ? 'closing' : 'resting';
}
