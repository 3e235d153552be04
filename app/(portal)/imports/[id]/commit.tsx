'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { useFormats } from '@/lib/i18n/use-words';
import type { ImportView } from '@/lib/imports/import.types';
import { commitImportAction } from '../actions';
import { useStep } from './use-step';

/** Rows of a batch that are offered, the usual number among them. */
const SIZES = [100, 500, 1_000, 5_000];
const USUAL = 1_000;

/** The step from the check to the import: all rows or none, or batch by batch. */
export function Commit({ view: { id, version, counts } }: { view: ImportView }) {
  const t = useTranslations('imports');
  const { busy, run } = useStep();
  const sizes = SIZES.filter((size) => size < counts.rows);
  const [inBatches, setInBatches] = useState(false);
  const [size, setSize] = useState(Math.min(USUAL, sizes.at(-1) ?? USUAL));
  const good = counts.created + counts.updated;
  if (good === 0 && counts.refused === 0) return <p className="text-table">{t('nothingToDo')}</p>;
  if (good === 0) return null;
  const goodRowsOnly = counts.refused > 0;
  const batchRows = inBatches ? size : null;
  return (
    <div className="flex flex-col items-start gap-4">
      {sizes.length > 0 ? (
        <How goodRowsOnly={goodRowsOnly} inBatches={inBatches} setInBatches={setInBatches} sizes={sizes} size={size} setSize={setSize} />
      ) : null}
      <div className="flex flex-wrap items-center gap-4">
        <Button kind="primary" disabled={busy} onClick={() => run(() => commitImportAction({ id, version, goodRowsOnly, batchRows }))}>
          {t(goodRowsOnly ? 'commitGood' : 'commit', { count: good })}
        </Button>
        {goodRowsOnly || sizes.length > 0 ? null : <p className="text-table text-muted">{t('allOrNothing')}</p>}
      </div>
    </div>
  );
}

type HowProps = {
  readonly goodRowsOnly: boolean;
  readonly inBatches: boolean;
  readonly setInBatches: (inBatches: boolean) => void;
  readonly sizes: readonly number[];
  readonly size: number;
  readonly setSize: (size: number) => void;
};

function How({ goodRowsOnly, inBatches, setInBatches, sizes, size, setSize }: HowProps) {
  const t = useTranslations('imports.how');
  const { quantity } = useFormats();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-table font-medium">{t('title')}</legend>
      <Way chosen={!inBatches} choose={() => setInBatches(false)} name={t('whole')} help={t(goodRowsOnly ? 'wholeGood' : 'wholeHelp')} />
      <Way chosen={inBatches} choose={() => setInBatches(true)} name={t('batches')} help={t(goodRowsOnly ? 'batchesGood' : 'batchesHelp')}>
        {inBatches ? (
          <Select
            aria-label={t('size')}
            value={String(size)}
            choices={sizes.map((value) => ({ value: String(value), label: t('rows', { rows: quantity(String(value)) }) }))}
            onChange={(event) => setSize(Number(event.target.value))}
          />
        ) : null}
      </Way>
    </fieldset>
  );
}

type WayProps = {
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly name: string;
  readonly help: string;
  readonly children?: ReactNode;
};

function Way({ chosen, choose, name, help, children }: WayProps) {
  const id = useId();
  return (
    <div className="flex max-w-prose items-start gap-2.5">
      <input
        type="radio"
        id={id}
        name="how"
        checked={chosen}
        onChange={choose}
        aria-describedby={`${id}-help`}
        className="mt-1 accent-accent"
      />
      <div className="flex min-w-0 flex-col items-start gap-1">
        <label htmlFor={id} className="text-table font-medium">
          {name}
        </label>
        <p id={`${id}-help`} className="text-small text-muted">
          {help}
        </p>
        {children}
      </div>
    </div>
  );
}
