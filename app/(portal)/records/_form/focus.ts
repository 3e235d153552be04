/** Puts the cursor into a control once it has been painted; its text is selected, so that typing replaces it. */
export function focusSoon(find: () => HTMLElement | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const element = find();
      element?.focus();
      if (element instanceof HTMLInputElement) element.select();
    }),
  );
}

export const quantityOf = (name: string) => (): HTMLElement | null => document.querySelector<HTMLElement>(`[data-quantity="${name}"]`);
export const itemPicker = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-item-picker]');
export const lineBox = (index: number) => (): HTMLElement | null => document.querySelector<HTMLElement>(`[data-line="${index}"]`);
export const serialEntry = (index: number) => (): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-serial-entry="${index}"]`);
