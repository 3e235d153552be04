import { CodeText } from '@/components/ui/code-text';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import type { StoredLocation } from '@/lib/warehouses/locations.query';
import { PrintButton } from '../../labels/print-button';
import { SetupHeader } from '../parts/setup-header';
import { LocationMenu } from './menus';

type LocationHeaderProps = Pick<ComponentProps<typeof SetupHeader>, 'parents'> & {
  readonly location: StoredLocation;
  readonly mayEdit: boolean;
  readonly mayPrint: boolean;
};

/** Which location it is, whether something lies there, and the way to take it away. */
export function LocationHeader({ location, parents, mayEdit, mayPrint }: LocationHeaderProps) {
  const t = useTranslations('warehouses');
  const labels = useTranslations('labelPrint');
  const { id, version, code, warehouseId, isGroup, holdsStock, active } = location;
  return (
    <SetupHeader
      title={<CodeText code={code} size="title" />}
      state={isGroup ? t('group') : holdsStock ? t('holdsStock') : t('empty')}
      parents={parents}
      action={
        mayPrint ? (
          <PrintButton kinds={['LOCATION']} what={{ of: 'ids', ids: [id] }} count={1} title={labels('printTitle', { count: 1, code })} />
        ) : null
      }
      menu={mayEdit ? <LocationMenu id={id} version={version} code={code} active={active} warehouseId={warehouseId} /> : null}
    />
  );
}
