'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import { isDay } from '@/lib/kernel/day';
import { isPositive, isQuantity } from '@/lib/kernel/quantity-text';
import type { ActionResult } from '@/lib/kernel/result';
import type { ComponentPreview, PreviewedComponent, PreviewedLine } from '@/lib/record-form/explode-lines.types';
import { completedOf, explodedFrom, explodingSide, toComplete } from '@/lib/record-form/record-components.rules';
import { recordInput, templateOf } from '@/lib/record-form/record-form.rules';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { previewComponentsAction, readNamesAction } from '../actions';
import { ComponentsEditor } from './components-editor';
import { useWorld } from './names';

const PAUSE = 400;

/** What the bills of materials make of the lines, as long as their template takes them apart; asked anew whenever a line changes. */
export function ComponentsPreview() {
  const t = useTranslations('records.components');
  const { setting, names, mode } = useWorld();
  const { control, getValues } = useFormContext<RecordFormValues>();
  const values = useWatch({ control }) as RecordFormValues;
  const errorText = useErrorText();
  const [answer, setAnswer] = useState<ActionResult<ComponentPreview | null> | null>(null);
  const recordId = mode.kind === 'correct' ? mode.recordId : null;
  const turn = useRef(0);
  const template = templateOf(values, setting);
  const offset = setting.templates.find(({ id }) => id === template?.offsetTemplateId);
  const takesApart = Boolean(template?.billOfMaterials || offset?.billOfMaterials);
  const known = values.lines.filter(({ itemId, quantity }) => itemId && isQuantity(quantity) && isPositive(quantity));
  const ready = takesApart && known.length > 0 && known.length === values.lines.length && isDay(values.postingDate);
  const { warehouseId, templateId, postingDate, partnerId, stockPartnerId, projectId, bomVersion } = values;
  const question = ready
    ? JSON.stringify([
        warehouseId,
        templateId,
        postingDate,
        partnerId,
        stockPartnerId,
        projectId,
        bomVersion,
        known.map((line) => [line.itemId, line.variantId, line.quantity, line.lineId]),
      ])
    : '';
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    if (question === '') return setAnswer(null);
    const timer = setTimeout(async () => {
      const now = getValues();
      const record = recordInput(now);
      const result = await previewComponentsAction({
        warehouseId: record.warehouseId,
        templateId: record.templateId,
        postingDate: record.postingDate,
        partnerId: record.partnerId,
        stockPartnerId: record.stockPartnerId,
        projectId: record.projectId,
        bomVersion: record.bomVersion ?? null,
        lines: now.lines.map(({ itemId, variantId, quantity, lineId }) => ({ itemId, variantId, quantity, lineId })),
        recordId,
      }).catch(() => null);
      if (mine === turn.current) setAnswer(result);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [question, getValues, recordId]);
  if (!takesApart || values.lines.length === 0) return null;
  const preview = answer?.ok ? answer.data : null;
  const side = explodingSide(values, setting);
  const loads = side?.template.type === 'LOAD';
  const title = t(template?.billOfMaterials ? 'titleInstead' : loads ? 'titleLoad' : 'titleUnload');
  const shown = preview || values.lines.some((line) => completedOf(values, line));
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      <div>
        <h2 className="text-body font-semibold">{title}</h2>
        <p className="max-w-prose text-table text-muted">{t(shown ? (recordId ? 'whyCorrect' : 'why') : 'waiting')}</p>
      </div>
      <div role="status" className="flex flex-col gap-4">
        {answer && !answer.ok ? <p className="text-table text-bad">{errorText(answer.code, answer.params)}</p> : null}
        {values.lines.map((_, index) => (
          <LineComponents
            // biome-ignore lint/suspicious/noArrayIndexKey: the place of the line is its identity
            key={index}
            line={preview?.lines[index] ?? null}
            index={index}
            loads={loads}
            name={t('ofLine', { line: String(index + 1), item: names.items.get(values.lines[index]?.itemId ?? '')?.code ?? '' })}
          />
        ))}
      </div>
    </section>
  );
}

const HEAD = 'h-9 border-b border-line px-3 text-left text-small font-medium text-muted';

type LineProps = { readonly line: PreviewedLine | null; readonly index: number; readonly loads: boolean; readonly name: string };

/** The components of one line, as they were worked out or as a person completed them. */
function LineComponents({ line, index, loads, name }: LineProps) {
  const t = useTranslations('records.components');
  const { setting, learn, mode } = useWorld();
  const { control, getValues, setValue } = useFormContext<RecordFormValues>();
  const values = useWatch({ control }) as RecordFormValues;
  const own = values.lines[index];
  const completed = own ? completedOf(values, own) : null;
  const stale = own?.components != null && completed === null;
  const path = `lines.${index}.components` as const;
  const complete = async () => {
    const now = getValues();
    const mine = now.lines[index];
    if (!mine || !line) return;
    const named = await readNamesAction({
      items: [...new Set(line.components.map(({ itemId }) => itemId))],
      lots: [...new Set(line.components.flatMap(({ lots }) => lots.map(({ lotId }) => lotId)))],
      locations: [...new Set(line.components.flatMap(({ lots }) => lots.flatMap(({ locationId }) => locationId ?? [])))],
    });
    if (named.ok) learn(named.data);
    setValue(path, { of: explodedFrom(now, mine), rows: toComplete(line.components, loads) }, { shouldDirty: true });
  };
  // Of a posted line that nobody completes the components stay as they are: worked out anew they are completed ones.
  const again = () => (mode.kind === 'correct' ? void complete() : setValue(path, null, { shouldDirty: true }));
  if (!line && !completed) return null;
  return (
    <div className="flex flex-col gap-2 border-l-2 border-accent pl-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-table font-medium">
          {name} {line ? <span className="font-normal text-muted">{t('version', { version: line.version })}</span> : null}
        </h3>
        {!line || line.components.length === 0 ? null : completed ? (
          <Button kind="quiet" size="small" onClick={again}>
            {t('asWorkedOut')}
          </Button>
        ) : (
          <Button size="small" onClick={() => void complete()}>
            {t(setting.allowIncompleteBomOffset ? 'change' : loads ? 'changeLoad' : 'changeLots')}
          </Button>
        )}
      </div>
      {stale ? <p className="text-small text-warn">{t('stale')}</p> : null}
      {completed && own ? (
        <ComponentsEditor index={index} rows={completed} preview={line} loads={loads} />
      ) : line ? (
        <WorkedOut line={line} name={name} />
      ) : null}
    </div>
  );
}

function WorkedOut({ line: { components, shortages }, name }: { line: PreviewedLine; name: string }) {
  const t = useTranslations('records.components');
  const { quantity } = useFormats();
  return (
    <>
      {components.length === 0 ? <p className="text-table text-muted">{t('none')}</p> : null}
      {components.length > 0 ? (
        <div className="overflow-x-auto rounded-lg border border-line bg-raised">
          <table className="w-full text-table">
            <caption className="sr-only">{name}</caption>
            <thead>
              <tr>
                <th scope="col" className={HEAD}>
                  {t('item')}
                </th>
                <th scope="col" className={`${HEAD} text-right`}>
                  {t('quantity')}
                </th>
                <th scope="col" className={HEAD}>
                  {t('lots')}
                </th>
              </tr>
            </thead>
            <tbody>
              {components.map((component) => (
                <ComponentRow key={component.code} component={component} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {shortages.map(({ code, uom, need, usable, missing }) => (
        <p key={code} className="mt-1 text-table text-bad">
          {t('short', { item: code, need: quantity(need, uom), usable: quantity(usable, uom), missing: quantity(missing, uom) })}
        </p>
      ))}
    </>
  );
}

function ComponentRow({ component: { code, uom, quantity: amount, insteadOf, lots, open } }: { component: PreviewedComponent }) {
  const t = useTranslations('records.components');
  const { quantity, list } = useFormats();
  const cell = 'border-b border-line px-3 py-1.5 align-top';
  const places = lots.map((lot) =>
    t('lot', { lot: [lot.lotCode, lot.locationCode].filter(Boolean).join(' / '), quantity: quantity(lot.quantity, uom) }),
  );
  return (
    <tr>
      <th scope="row" className={`${cell} text-left font-normal`}>
        <CodeText code={code} copy={false} />
        {insteadOf.length > 0 ? <span className="block text-small text-muted">{t('insteadOf', { items: list(insteadOf) })}</span> : null}
      </th>
      <td className={`${cell} text-right whitespace-nowrap`}>{quantity(amount, uom)}</td>
      <td className={cell}>
        {places.length > 0 ? <span>{list(places)}</span> : null}
        {isPositive(open) ? <span className="block text-warn">{t('open', { quantity: quantity(open, uom) })}</span> : null}
      </td>
    </tr>
  );
}
