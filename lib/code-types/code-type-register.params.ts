import { z } from 'zod';
import { listParams, yesOrNo } from '../kernel/list-params';
import { type CodePurpose, SEGMENT_KINDS } from './code-type.types';

/** What the list of code types can be asked for by its address. `part`: what the code is made of; `used`: an item has it. */
export const codeTypeListParams = listParams(['code', 'description', 'items']).extend({
  /** Which of the two kinds of code types. */
  of: z.enum(['lots', 'serials']).catch('lots'),
  part: z.enum(SEGMENT_KINDS).or(z.literal('')).catch(''),
  used: yesOrNo,
});

/** What the codes of the list name. */
export const purposeOf = ({ of }: Pick<CodeTypeListParams, 'of'>): CodePurpose => (of === 'serials' ? 'SERIAL' : 'LOT');

export type CodeTypeListParams = z.output<typeof codeTypeListParams>;
