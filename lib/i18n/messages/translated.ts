/** The shape of another language's texts: the same keys, any words. A missing or extra key does not compile. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
