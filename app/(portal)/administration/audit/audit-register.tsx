import { useTranslations } from 'next-intl';
import { Register } from '@/components/register/register';
import type { Chip } from '@/components/register/toolbar';
import { EmptyState } from '@/components/ui/empty-state';
import type { AuditRegisterParams } from '@/lib/audit/audit-register.params';
import type { AuditPage } from '@/lib/audit/audit-register.query';
import { auditWords } from '@/lib/i18n/audit-words';
import { AuditFilters } from './audit-filters';
import { AuditPanel } from './audit-panel';
import { AuditRows } from './audit-rows';
import { FILTER_NAMES } from './filter-names';

type Props = {
  readonly params: AuditRegisterParams;
  readonly page: AuditPage;
  readonly entities: readonly string[];
  readonly open: string | null;
  readonly administrator: boolean;
};

const plain = { day: (text: string) => text, quantity: (text: string) => text };

/** Filters in use, in words. */
function useChips(params: AuditRegisterParams): Chip[] {
  const t = useTranslations('audit');
  const names = { who: t('who'), entity: t('kind'), from: t('from'), to: t('to') };
  const values = { ...params, entity: auditWords(t, plain).entity(params.entity) };
  return [
    ...(params.q ? [{ key: 'q', label: params.q, changes: { q: null } }] : []),
    ...(params.id ? [{ key: 'id', label: t('oneThing'), changes: { id: null } }] : []),
    ...FILTER_NAMES.filter((name) => params[name] !== '').map((name) => ({
      key: name,
      label: t('chip', { name: names[name], value: values[name] }),
      changes: { [name]: null },
    })),
  ];
}

/** The trail as a list; a row opens everything that changed beside it. */
export function AuditRegister({ params, page, entities, open, administrator }: Props) {
  const t = useTranslations('audit');
  const shown = page.rows.find(({ id }) => id === open);
  return (
    <Register
      search={t('search')}
      chips={useChips(params)}
      filters={{ names: FILTER_NAMES, controls: <AuditFilters params={params} entities={entities} /> }}
      count={page.rows.length}
      paging={{ kind: 'cursor', first: params.after === null, next: page.next }}
      empty={<EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>}
      panel={shown ? <AuditPanel row={shown} administrator={administrator} /> : null}
    >
      <AuditRows rows={page.rows} open={open} administrator={administrator} />
    </Register>
  );
}
