import type { Locator } from '@playwright/test';

/** The rows of a table as people read them: heading of the column → text of the cell. */
export const rowsOf = (table: Locator): Promise<Record<string, string>[]> =>
  table.evaluate((element) => {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden or stands on a line of its own must show as such
    const text = (cell: Element) => (cell instanceof HTMLElement ? cell.innerText.trim() : '');
    // The order of a sorted column is spoken after its name.
    const heads = [...element.querySelectorAll('thead th')].map((head) => text(head).split('\n')[0] ?? '');
    return [...element.querySelectorAll('tbody tr')].map((row) =>
      Object.fromEntries([...row.querySelectorAll('th, td')].map((cell, at) => [heads[at] ?? '', text(cell)])),
    );
  });

/** Figures with their names: name → figure and its unit. */
export const figuresOf = (section: Locator): Promise<Record<string, string>> =>
  section.evaluate((element) => {
    const text = (part: Element | null): string =>
      [...(part?.childNodes ?? [])]
        .map((node) => (node instanceof Element ? text(node) : (node.textContent ?? '').trim()))
        .filter(Boolean)
        .join(' ');
    return Object.fromEntries([...element.querySelectorAll('dt')].map((name) => [text(name), text(name.nextElementSibling)]));
  });
