export type Notice = {
  readonly title: string;
  readonly description?: string;
  readonly kind?: 'good' | 'bad';
  /** Ways to what was made. */
  readonly links?: readonly { readonly label: string; readonly href: string }[];
  readonly action?: { readonly label: string; readonly onClick: () => void };
};

type Listener = () => void;
/** Notices that nobody has shown yet, and who shows them. */
const waiting: Notice[] = [];
const listeners = new Set<Listener>();
/** Who takes shown ones away. */
const droppers = new Set<Listener>();

/** Says something at the bottom of the page without moving the focus. Bad news stays until it is closed. */
export function notify(notice: Notice): void {
  waiting.push(notice);
  for (const listener of listeners) listener();
}

/** Takes what waits. */
export const takeNotices = (): Notice[] => waiting.splice(0);

/** Calls the listener at every new notice until the returned function is called. */
export function onNotice(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Takes away all that is said, shown or not: what it speaks of is no longer before the person, as after a change of company or language. */
export function dropNotices(): void {
  waiting.length = 0;
  for (const dropper of droppers) dropper();
}

/** Calls the dropper whenever all notices go, until the returned function is called. */
export function onDropNotices(dropper: Listener): () => void {
  droppers.add(dropper);
  return () => void droppers.delete(dropper);
}

/** True while something waits to be shown. */
export const areNoticesWaiting = (): boolean => waiting.length > 0;
