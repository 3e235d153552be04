import { en } from '../i18n/messages/en';
import { it } from '../i18n/messages/it';
import { saveLabelDesign } from '../labels/save-label-design';
import { saveLabelDesignSchema } from '../labels/save-label-design.schema';
import { DESIGNS } from '../labels/starting-designs.types';
import type { SetUp } from './house';

/** What a dairy prints: wheels and cartons, shelves, and the papers of a load. The first of its kind is proposed. */
const OF_A_DAIRY = ['lotSmall', 'lotGs1', 'lotShipping', 'lotSheet', 'location', 'record', 'transport'] as const;
const PROPOSED: ReadonlySet<string> = new Set(['lotSmall', 'location', 'record', 'transport']);

/** The designs of the firm's labels, as the page of designs offers them. */
export async function saveLabels({ run, say }: SetUp): Promise<void> {
  for (const key of OF_A_DAIRY) {
    const description = say([en.labels.presetDescription[key], it.labels.presetDescription[key]]);
    await run(saveLabelDesign, saveLabelDesignSchema.parse({ ...DESIGNS[key], description, isDefault: PROPOSED.has(key), active: true }));
  }
}
