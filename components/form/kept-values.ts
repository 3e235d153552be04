/** Values that must outlive a reload of the page (an update of the portal, a new sign-in): this tab only, taken back once. */
const keyOf = (id: string): string => `filo.kept:${location.pathname}:${id}`;

export function keepValues(id: string, values: unknown): void {
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify(values));
  } catch {
    // A full or forbidden storage only costs the convenience.
  }
}

export function keptValues(id: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null');
  } catch {
    return null;
  }
}

export const dropValues = (id: string): void => sessionStorage.removeItem(keyOf(id));
