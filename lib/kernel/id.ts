import { v7 } from 'uuid';

/** A time-ordered UUIDv7, made in code; neither the database's clock nor its order. */
export const newId = (): string => v7();

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => SHAPE.test(text);
