import type { CodePurpose, CodeTypeDef } from '@/lib/code-types/code-type.types';
import { isPreset, PRESETS, type PresetKey } from '@/lib/code-types/presets.types';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { copyDraft, type Draft, EMPTY_DRAFT } from '../draft.types';

const presetOf = (search: Search): PresetKey | null => (isPreset(search.preset) ? search.preset : null);

/** Of serial numbers when the address or the preset in it says so, else of lots. */
export function purposeOf(search: Search): CodePurpose {
  const preset = presetOf(search);
  return search.purpose === 'SERIAL' || (preset && PRESETS[preset].purpose === 'SERIAL') ? 'SERIAL' : 'LOT';
}

/** A new code type: as the one it is copied from, else as the preset and the plain fields of the address propose. */
export function newDraft(search: Search, source: CodeTypeDef | null, nameOf: (preset: PresetKey) => string): Draft {
  const key = presetOf(search);
  const preset = key ? { ...PRESETS[key], description: nameOf(key) } : {};
  const begun = source ? copyDraft(source) : { ...EMPTY_DRAFT, ...preset, purpose: purposeOf(search) };
  const { segments, rootKinds, purpose, id, version, ...plain } = begun;
  return { ...prefilled(plain, search).values, purpose, id, version, segments: [...segments], rootKinds: [...rootKinds] };
}
