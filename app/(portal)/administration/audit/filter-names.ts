/** The parameters of the folded filters. */
export const FILTER_NAMES = ['who', 'entity', 'from', 'to'] as const;
