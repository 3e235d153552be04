import { useTranslations } from 'next-intl';
import type { LocationRow } from '@/lib/warehouses/locations.query';
import type { Around } from './location-draft.types';
import { ReadOnly } from '../parts/read-only';

const SWITCHES = ['isGroup', 'monoItem', 'monoLot', 'blocked', 'obsolete'] as const;

/** A location for those who may look but not change. */
export function LocationFacts({ location, around }: { location: LocationRow; around: Around }) {
  const t = useTranslations('warehouses');
  const tables = useTranslations('tables');
  const switches = SWITCHES.map((name) => [t(name), t(`${name}${location[name] ? 'On' : 'Off'}`)] as const);
  const active = location.active ? t('locationActiveOn') : t('locationActiveOff');
  const facts = [
    [tables('description'), location.description],
    [t('parent'), around.parent?.code ?? null],
    [t('type'), around.type?.code ?? null],
    [t('status'), around.status?.code ?? null],
    [t('priority'), String(location.priority)],
  ] as const;
  return <ReadOnly details={[...facts, ...switches, [tables('activeLabel'), active]]} />;
}
