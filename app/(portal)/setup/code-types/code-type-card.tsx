import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page-header';
import { CodeText } from '@/components/ui/code-text';
import { StatusChip } from '@/components/ui/status-chip';
import { Tabs } from '@/components/ui/tabs';
import type { CodeTypeCard as Card } from '@/lib/code-types/code-type-card.query';
import { CodeTypeForm } from './code-type-form';
import { CodeTypeMenu } from './code-type-menu';
import { KeyValues } from './key-values';

type CodeTypeCardProps = { readonly card: Card; readonly keys: boolean; readonly today: string; readonly mayEdit: boolean };

/** Head, tabs and the open tab of a code type. */
export function CodeTypeCard({ card, keys, today, mayEdit }: CodeTypeCardProps) {
  const t = useTranslations('codeTypes');
  const { type, items, counters, previewItem } = card;
  const { id, version, code } = type;
  const at = `/setup/code-types/${id}`;
  const state = (
    <>
      <span>{type.description}</span>
      <StatusChip status={type.active ? 'active' : 'archived'} />
      <span>{t('usedBy', { items })}</span>
    </>
  );
  const tabs = [
    { key: 'composition', label: t('tabComposition'), href: at as Route, current: !keys },
    { key: 'keys', label: t('tabKeys'), href: `${at}?tab=keys` as Route, count: counters.total, current: keys },
  ];
  const draft = {
    ...type,
    segments: type.segments.map(({ kind, length, fillChar, text }) => ({ kind, length, fillChar, text })),
    rootKinds: [...type.rootKinds],
  };
  return (
    <>
      <PageHeader
        title={<CodeText code={code} size="title" />}
        state={state}
        menu={mayEdit ? <CodeTypeMenu id={id} version={version} code={code} /> : null}
        parents={[{ label: t('title'), href: '/setup/code-types' }]}
      />
      <div className="mb-6">
        <Tabs label={t('tabs')} tabs={tabs} />
      </div>
      {keys ? (
        <KeyValues {...counters} type={type} mayEdit={mayEdit} />
      ) : (
        <CodeTypeForm draft={draft} today={today} previewItem={previewItem} mayEdit={mayEdit} />
      )}
    </>
  );
}
