/** The first administrator, made by the first run; every journey may sign in as this person. */
export const ADA = { name: 'Ada Admin', email: 'ada@example.com', password: 'quiet-lamp-river-nine' } as const;
export const FIRST_COMPANY = { code: 'ACME', name: 'Acme Foods' } as const;
