import type { templates as english } from '../en/templates';
import type { Translated } from '../translated';

export const templates: Translated<typeof english> = {};
