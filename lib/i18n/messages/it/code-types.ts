import type { codeTypes as english } from '../en/code-types';
import type { Translated } from '../translated';

export const codeTypes: Translated<typeof english> = {};
