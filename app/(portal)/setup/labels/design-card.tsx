import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { CodeText } from '@/components/ui/code-text';
import type { StoredDesign } from '@/lib/labels/label.types';
import { ActiveChip } from '../parts/active-chip';
import { SetupHeader } from '../parts/setup-header';
import { storedDraft } from './design-draft.types';
import { DesignForm } from './design-form';
import { DesignMenu } from './design-menu';

const LIST = '/setup/labels' as Route;

/** Head and form of a design. */
export function DesignCard({ design, mayEdit }: { readonly design: StoredDesign; readonly mayEdit: boolean }) {
  const t = useTranslations('labels');
  const { id, version, code, active, description } = design;
  const state = (
    <>
      <span>{description}</span>
      <ActiveChip active={active} />
    </>
  );
  return (
    <>
      <SetupHeader
        title={<CodeText code={code} size="title" />}
        state={state}
        menu={mayEdit ? <DesignMenu {...{ id, version, code, active }} /> : null}
        parents={[{ label: t('title'), href: LIST }]}
      />
      {active ? null : (
        <Band kind="info" title={t('archivedTitle')}>
          {t('archivedBody')}
        </Band>
      )}
      <DesignForm key={version} draft={storedDraft(design)} mayEdit={mayEdit} />
    </>
  );
}
