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

/** True while something waits to be shown. */
export const areNoticesWaiting = (): boolean => waiting.length > 0;
