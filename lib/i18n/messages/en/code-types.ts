export const codeTypes = {} as const;
