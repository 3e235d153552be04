/** True for what only a scanner sends: symbol identifier, separator, brackets, link, or the digits of goods. */
export const isScanText = (text: string): boolean =>
  /^(?:\][A-Za-z]\d|\(\d{2,4}\)|https?:\/\/|0[0-3]\d{14}|\d{8}$|\d{12,14}$)/.test(text.trim()) || /[\u001d\u241d]/.test(text);
