/** The guides of the home page, each with a life of its own. */
export const GUIDES = ['lots', 'serials'] as const;
export type GuideKey = (typeof GUIDES)[number];

/** The guide that an address asks for; null when it names none. */
export const askedGuide = (text: unknown): GuideKey | null => GUIDES.find((key) => key === text) ?? null;
