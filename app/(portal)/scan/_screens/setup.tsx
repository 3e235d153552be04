'use client';

import { MapPin, SlidersHorizontal, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox, type LookupOption } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { ScreenSetting } from '@/lib/scan-screens/scan-screens.types';
import { isSetUp, offeredTemplates, settled, templateOf, toWarehouseOf, warehouseOf, warehousesOf } from '@/lib/scan-screens/steps.rules';
import type { Work } from '@/lib/scan-screens/work.types';
import { searchPartnersAction } from '../../records/actions';
import type { Bench } from './use-work';

type SetupProps = { readonly bench: Bench; readonly setting: ScreenSetting };

const searchPartners = async (q: string): Promise<readonly LookupOption[]> => {
  const result = await searchPartnersAction({ q });
  if (!result.ok) throw new Error(result.code);
  return result.data.map(({ id, code, description }) => ({ id, code, description }));
};

const BIG = 'h-14 text-body';

/** Warehouse, template and what the template asks for; chosen once and remembered. @rules BAR-04, POST-06 */
export function SetupForm({ bench: { work, change }, setting, onDone }: SetupProps & { onDone: () => void }) {
  const t = useTranslations('scanScreens');
  const { plus, minus } = offeredTemplates(setting, work.warehouseId);
  const template = templateOf(work, setting);
  const locked = work.lines.length > 0 || work.current !== null;
  const set = (more: Partial<Work>) => change((old) => settled({ ...old, ...more }, setting));
  const choices = (all: readonly { id: string; code: string; description: string }[]) =>
    all.map(({ id, code, description }) => ({ value: id, label: `${code} · ${description}` }));
  return (
    <section aria-labelledby="setup" className="flex flex-col gap-4 rounded-lg border border-line bg-raised p-4">
      <h2 id="setup" className="text-title font-semibold">
        {t('ask.setup')}
      </h2>
      {locked ? <p className="text-table text-muted">{t('setup.locked')}</p> : null}
      <Field label={t('setup.warehouse')} required>
        {(control) => (
          <Select
            {...control}
            className={BIG}
            disabled={locked}
            empty={t('setup.choose')}
            choices={choices(warehousesOf(setting))}
            value={work.warehouseId ?? ''}
            onChange={(event) =>
              set({ warehouseId: event.target.value || null, templateId: null, minusTemplateId: null, place: null, toPlace: null })
            }
          />
        )}
      </Field>
      <Field label={t(work.screen === 'adjust' ? 'setup.plusTemplate' : 'setup.template')} required>
        {(control) => (
          <Select
            {...control}
            className={BIG}
            disabled={locked}
            empty={t('setup.choose')}
            choices={choices(plus)}
            value={work.templateId ?? ''}
            onChange={(event) => set({ templateId: event.target.value || null, toPlace: null })}
          />
        )}
      </Field>
      {work.screen === 'adjust' ? (
        <Field label={t('setup.minusTemplate')} required>
          {(control) => (
            <Select
              {...control}
              className={BIG}
              disabled={locked}
              choices={choices(minus)}
              value={work.minusTemplateId ?? ''}
              onChange={(event) => set({ minusTemplateId: event.target.value || null })}
            />
          )}
        </Field>
      ) : null}
      <Field label={t('setup.document')} required={template?.mandatoryDocument}>
        {(control) => (
          <Input
            {...control}
            className={BIG}
            maxLength={100}
            value={work.document}
            onChange={(event) => set({ document: event.target.value })}
          />
        )}
      </Field>
      {work.screen === 'receive' || work.screen === 'unload' || template?.mandatoryAccount ? (
        <Field label={t('setup.partner')} required={template?.mandatoryAccount}>
          {(control) => (
            <Combobox
              {...control}
              tall
              load={searchPartners}
              value={work.partner && { ...work.partner, description: '' }}
              onChange={(option) => set({ partner: option && { id: option.id, code: option.code } })}
            />
          )}
        </Field>
      ) : null}
      <Button kind="primary" className="min-h-14 text-body" disabled={!isSetUp(work, setting)} onClick={onDone}>
        {t('setup.begin')}
      </Button>
    </section>
  );
}

/** Where and how one works, in a line; places that hold for the next scans can be forgotten. */
export function SetupStrip({ bench: { work, change }, setting, onChange }: SetupProps & { onChange: () => void }) {
  const t = useTranslations('scanScreens');
  const to = toWarehouseOf(work, setting);
  const warehouse = warehouseOf(work, setting);
  const where = [warehouse?.code, work.screen === 'move' && to && to.id !== warehouse?.id ? to.code : null].filter(Boolean).join(' → ');
  const [from, into] = [work.place, work.screen === 'move' ? work.toPlace : null];
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        className="min-h-12 min-w-0 flex-1 justify-start! text-left"
        onClick={onChange}
        icon={<SlidersHorizontal aria-hidden="true" className="size-5" />}
      >
        <span className="sr-only">{t('setup.change')}</span>
        <span className="truncate">
          {where} · {templateOf(work, setting)?.description ?? ''}
        </span>
      </Button>
      {from ? (
        <Place
          text={t(work.screen === 'move' ? 'setup.from' : 'setup.at', { place: from.code })}
          clear={t('setup.clearFrom', { place: from.code })}
          onClear={() => change((old) => ({ ...old, place: null }))}
        />
      ) : null}
      {into ? (
        <Place
          text={t('setup.to', { place: into.code })}
          clear={t('setup.clearFrom', { place: into.code })}
          onClear={() => change((old) => ({ ...old, toPlace: null }))}
        />
      ) : null}
    </div>
  );
}

function Place({ text, clear, onClear }: { text: string; clear: string; onClear: () => void }) {
  return (
    <span className="flex min-h-12 items-center gap-2 rounded-md bg-accent-soft pl-3">
      <MapPin aria-hidden="true" className="size-4 text-accent" />
      {text}
      <Button kind="quiet" className="size-12 p-0" aria-label={clear} title={clear} onClick={onClear}>
        <X aria-hidden="true" className="size-5" />
      </Button>
    </span>
  );
}

/** Whether the form of where and how stands open: until it is complete, and whenever a person asks for it. */
export function useSetup(work: Work | undefined, setting: ScreenSetting) {
  const [asked, setAsked] = useState(false);
  const missing = work !== undefined && !isSetUp(work, setting);
  // Once it was incomplete the person ends it; a text that becomes complete while it is typed does not close it.
  const [began, setBegan] = useState(false);
  if (missing && !began) setBegan(true);
  return {
    open: asked || missing || began,
    ask: () => setAsked(true),
    done: () => {
      setAsked(false);
      setBegan(false);
    },
  };
}
