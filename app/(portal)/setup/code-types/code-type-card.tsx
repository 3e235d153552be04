import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { CodeText } from '@/components/ui/code-text';
import { StatusChip } from '@/components/ui/status-chip';
import { Tabs } from '@/components/ui/tabs';
import type { CodeTypeCard as Card } from '@/lib/code-types/code-type-card.query';
import type { CodeTypeUses } from '@/lib/code-types/code-type-uses.query';
import { CodeTypeForm } from './code-type-form';
import { CodeTypeMenu } from './code-type-menu';
import { listOf } from './draft.types';
import { KeyValues } from './key-values';
import { Uses } from './uses';
import { SetupHeader } from '../parts/setup-header';

export const CODE_TYPE_TABS = ['composition', 'keys', 'used'] as const;
export type CodeTypeTab = (typeof CODE_TYPE_TABS)[number];

type CodeTypeCardProps = {
  readonly card: Card;
  readonly tab: CodeTypeTab;
  /** Read for its own tab alone. */
  readonly uses: CodeTypeUses | null;
  readonly today: string;
  readonly mayEdit: boolean;
};

/** Head, tabs and the open tab of a code type. */
export function CodeTypeCard({ card, tab, uses, today, mayEdit }: CodeTypeCardProps) {
  const t = useTranslations('codeTypes');
  const { type, items, counters, previewItem } = card;
  const { id, version, code, active, purpose } = type;
  const at = `/setup/code-types/${id}`;
  const state = (
    <>
      <span>{type.description}</span>
      <StatusChip status={active ? 'active' : 'archived'} />
      <span>{t('usedBy', { items })}</span>
    </>
  );
  const tabs = [
    { key: 'composition', label: t('tabComposition'), href: at as Route, current: tab === 'composition' },
    { key: 'keys', label: t('tabKeys'), href: `${at}?tab=keys` as Route, count: counters.total, current: tab === 'keys' },
    { key: 'used', label: t('tabUses'), href: `${at}?tab=used` as Route, current: tab === 'used' },
  ];
  const draft = {
    ...type,
    segments: type.segments.map(({ kind, length, fillChar, text }) => ({ kind, length, fillChar, text })),
    rootKinds: [...type.rootKinds],
  };
  return (
    <>
      <SetupHeader
        title={<CodeText code={code} size="title" />}
        state={state}
        menu={mayEdit ? <CodeTypeMenu id={id} version={version} code={code} active={active} purpose={purpose} /> : null}
        parents={[{ label: t('list', { purpose }), href: listOf(purpose) }]}
      />
      <div className="mb-6">
        <Tabs label={t('tabs')} tabs={tabs} />
      </div>
      {active ? null : (
        <div className="mb-6">
          <Band kind="info" title={t('archivedTitle')}>
            {t('archivedBody')}
          </Band>
        </div>
      )}
      {tab === 'keys' ? <KeyValues {...counters} type={type} mayEdit={mayEdit} /> : null}
      {tab === 'used' && uses ? <Uses {...uses} purpose={purpose} /> : null}
      {tab === 'composition' ? (
        <CodeTypeForm key={version} draft={draft} today={today} previewItem={previewItem} mayEdit={mayEdit} />
      ) : null}
    </>
  );
}
