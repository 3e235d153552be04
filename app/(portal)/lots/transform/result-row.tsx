'use client';

import { Sparkles, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeField, DayField, IntegerField, QuantityField, SelectField, TextField } from '@/components/form/fields';
import { LookupField } from '@/components/form/lookup-field';
import { IconButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { Field } from '@/components/ui/field';
import { useFormats } from '@/lib/i18n/use-words';
import { takenOverExpiry } from '@/lib/transformations/transform-form.rules';
import { RESULT_KINDS } from '@/lib/transformations/transform-form.types';
import { searchLocationsAction, searchLotsAction } from '../../records/actions';
import { useTransformWorld } from './transform-world';
import { useSides } from './use-sides';

type RowProps = { readonly at: number; readonly onRemove: (() => void) | null };

/** One lot that comes out: a new one, its code proposed or typed, or one that stands and gets more. @rules LFL-03, LFL-06, LFL-08 */
export function ResultRow({ at, onRemove }: RowProps) {
  const t = useTranslations('transform');
  const { values, to, template, serials } = useSides();
  const result = values.results[at];
  if (!result) return null;
  const base = `results.${at}`;
  const row = t('resultRow', { row: String(at + 1) });
  const told = (label: string) => ({ label, summary: `${row}: ${label}` });
  const kinds = RESULT_KINDS.filter((kind) => kind !== 'proposed' || to === null || to.hasLotCodeType);
  return (
    <li aria-label={row} className="px-4 py-3">
      <div className="mb-2 flex items-center justify-between gap-3">
        <p className="text-table font-semibold">{row}</p>
        {onRemove ? (
          <IconButton
            label={t('removeResult', { row: String(at + 1) })}
            onClick={onRemove}
            icon={<Trash2 aria-hidden="true" className="size-4" />}
          />
        ) : null}
      </div>
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          name={`${base}.kind`}
          {...told(t('kind'))}
          choices={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <CodeCell at={at} told={told} />
        <QuantityField name={`${base}.quantity`} {...told(t('quantity'))} uom={to?.uom} required readOnly={serials} />
        <IntegerField name={`${base}.packages`} {...told(t('packages'))} />
        {template?.offsetHasLocations ? (
          <LocationCell name={`${base}.locationId`} {...told(t('location'))} warehouseId={template.offsetWarehouseId} />
        ) : null}
        {result.kind === 'existing' ? null : (
          <>
            <ExpiryCell name={`${base}.expiryDate`} {...told(t('expiry'))} />
            <TextField name={`${base}.note`} {...told(t('lotNote'))} className="sm:col-span-2" />
          </>
        )}
      </div>
    </li>
  );
}

type Told = (label: string) => { readonly label: string; readonly summary: string };

function CodeCell({ at, told }: { at: number; told: Told }) {
  const t = useTranslations('transform');
  const { quantity } = useFormats();
  const { proposals, lots, learn } = useTransformWorld();
  const { values, to, variantId } = useSides();
  const result = values.results[at];
  if (!result) return null;
  if (result.kind === 'typed') return <CodeField name={`results.${at}.code`} {...told(t('code'))} required />;
  if (result.kind === 'existing') {
    const load = async (q: string) => {
      if (!to) return [];
      const found = await searchLotsAction({ itemId: to.id, variantId, q });
      if (!found.ok) throw new Error(found.code);
      const options = found.data.map(({ id, code, onHand, closed }) => ({
        id,
        code,
        description: quantity(onHand, to.uom),
        hint: closed ? t('closed') : undefined,
      }));
      learn({ lots: options });
      return options;
    };
    return <LookupField name={`results.${at}.lotId`} {...told(t('lot'))} required load={load} known={[...lots.values()]} />;
  }
  const code = proposals.get(result.key);
  return (
    <Field label={t('code')} help={t('codeOnPosting')}>
      {({ id }) => (
        <output id={id} className="flex min-h-9 min-w-0 items-center gap-2">
          {code ? <CodeText code={code} copy={false} /> : <span className="text-table text-muted">…</span>}
          <span className="inline-flex items-center gap-1 text-small text-muted">
            <Sparkles aria-hidden="true" className="size-3.5" />
            {t('proposed')}
          </span>
        </output>
      )}
    </Field>
  );
}

type CellProps = { readonly name: string; readonly label: string; readonly summary: string };

/** Empty: the lot takes over the expiry that is told; it may be shortened. @rules LFL-08 */
function ExpiryCell(field: CellProps) {
  const t = useTranslations('transform');
  const { day } = useFormats();
  const { places } = useTransformWorld();
  const sides = useSides();
  const inherited = takenOverExpiry(sides.values, { places, ...sides });
  const editable = sides.to?.allowExpiryEdit ?? false;
  const help = inherited ? t(editable ? 'expiryEditable' : 'expiryShorter', { day: day(inherited) }) : t('expiryNone');
  return <DayField {...field} help={help} />;
}

function LocationCell({ warehouseId, ...field }: CellProps & { warehouseId: string }) {
  const [known, setKnown] = useState<readonly { id: string; code: string }[]>([]);
  const load = async (q: string) => {
    const found = await searchLocationsAction({ warehouseId, q });
    if (!found.ok) throw new Error(found.code);
    const options = found.data.map(({ id, code, description }) => ({ id, code, description: description ?? undefined }));
    setKnown(options);
    return options;
  };
  return <LookupField {...field} load={load} known={known} />;
}
