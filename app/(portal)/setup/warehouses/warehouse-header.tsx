import { CodeText } from '@/components/ui/code-text';
import { useTranslations } from 'next-intl';
import type { WarehouseRow } from '@/lib/warehouses/warehouses.query';
import { ActiveChip } from '../parts/active-chip';
import { SetupHeader } from '../parts/setup-header';
import { WarehouseMenu } from './menus';

/** Which warehouse it is, whether it is used, and the way to take it away. */
export function WarehouseHeader({ warehouse, mayEdit }: { warehouse: WarehouseRow; mayEdit: boolean }) {
  const t = useTranslations('warehouses');
  const { id, version, code, description, active } = warehouse;
  return (
    <SetupHeader
      title={<CodeText code={code} size="title" />}
      state={[<span key="description">{description}</span>, <ActiveChip key="state" active={active} />]}
      parents={[{ label: t('title'), href: '/setup/warehouses' }]}
      menu={mayEdit ? <WarehouseMenu id={id} version={version} code={code} active={active} /> : null}
    />
  );
}
