/** A pattern for LIKE that finds the text anywhere; what LIKE would read as a wildcard stands for itself. */
export const likeText = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
