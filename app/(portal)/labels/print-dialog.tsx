'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { CheckboxField, CodeField, SelectField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Band } from '@/components/ui/band';
import { Button, LinkButton } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { FieldRow } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { useAnswer } from '@/components/ui/use-answer';
import type { LabelChoices } from '@/lib/labels/label-choices.query';
import { LABEL_FORMATS, type LabelFormat, type LabelSubjectKind } from '@/lib/labels/label.types';
import type { LabelsPrinted } from '@/lib/labels/print-labels';
import type { AskedLabels } from '@/lib/labels/print-labels-or-ask';
import { type LabelsOf, MOST_AT_ONCE, printLabelsSchema } from '@/lib/labels/print-labels.schema';
import { labelChoicesLookup, labelOfLookup, printLabelsAction } from './actions';
import { LabelPicture } from './label-picture';

type Wanted = {
  /** The kinds of labels that come into question; of a record its lots, its pieces and the record itself. */
  readonly kinds: readonly LabelSubjectKind[];
  readonly what: LabelsOf;
  readonly count: number;
  readonly title: string;
};
type PrintDialogProps = Wanted & { readonly open: boolean; readonly onOpenChange: (open: boolean) => void; readonly onDone?: () => void };

/** Asks for the design, shows the label, prints: as a file that opens by itself. @rules LAB-01, LAB-06, LOT-27 */
export function PrintDialog({ open, onOpenChange, ...rest }: PrintDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={rest.title} wide>
      {open ? <Begin {...rest} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

type BeginProps = Wanted & { readonly close: () => void; readonly onDone?: () => void };

/** The one thing that is meant, for its picture. */
const onlyOne = ({ what }: Wanted): string | null => (what.of === 'ids' && what.ids.length === 1 ? (what.ids[0] ?? null) : null);

function Begin(props: BeginProps) {
  const t = useTranslations('labelPrint');
  const { data: choices, fault } = useAnswer(labelChoicesLookup, { kinds: [...props.kinds], subjectId: onlyOne(props) });
  if (fault) return <Band kind="bad" title={fault} />;
  if (choices === null) return <div aria-busy="true" className="min-h-40" />;
  if (choices.proposed === null)
    return (
      <EmptyState
        title={t('noDesignTitle')}
        action={
          <LinkButton kind="primary" href={'/setup/labels/new' as Route}>
            {t('noDesignAction')}
          </LinkButton>
        }
      >
        {t('noDesignBody')}
      </EmptyState>
    );
  return <PrintForm {...props} choices={choices} proposed={choices.proposed} />;
}

type Values = {
  designId: string;
  format: LabelFormat;
  what: LabelsOf;
  copies: string;
  used: string;
  reason: string;
  skipUnfit: boolean;
  twoSymbols: boolean;
};
/** What the form has beyond the verb's input is for the file alone. */
const formSchema = printLabelsSchema.extend({ used: z.string().regex(/^\d{0,4}$/) });

/** A PDF is shown beside the page; anything else is kept as a file, and the page stays. */
function openFile({ printId, format }: LabelsPrinted, used: string): void {
  const address = `/labels/prints/${printId}${Number(used) > 0 ? `?used=${used}` : ''}`;
  if (format === 'PDF') window.open(address, '_blank', 'noreferrer');
  else location.assign(address);
}

function PrintForm({
  choices,
  proposed,
  what,
  count,
  kinds,
  onDone,
  close,
  ...rest
}: BeginProps & { readonly choices: LabelChoices; readonly proposed: string }) {
  const t = useTranslations('labelPrint');
  const common = useTranslations('common');
  const [unfit, setUnfit] = useState(0);
  const [tooLong, setTooLong] = useState(false);
  const router = useRouter();
  const form = useActionForm<Values, LabelsPrinted | AskedLabels>({
    schema: formSchema,
    action: (raw) => {
      const { used: _used, ...input } = raw as Values;
      return printLabelsAction(input).then((answer) => {
        const complaints = answer.ok ? [] : answer.fields.filter(({ path }) => path === '');
        setUnfit(complaints.length);
        // Offered once it was needed, and kept while other complaints are mended.
        if (complaints.some(({ code }) => code === 'E_LABEL_128')) setTooLong(true);
        return answer;
      });
    },
    defaults: { designId: proposed, format: 'PDF', what, copies: '1', used: '', reason: '', skipUnfit: false, twoSymbols: false },
    once: true,
    onDone: (printed, { used }) => {
      if ('jobId' in printed) {
        onDone?.();
        return router.push(`/jobs/${printed.jobId}`);
      }
      const open = () => openFile(printed, used);
      open();
      notify({ title: t('done', { labels: printed.labels, skipped: printed.skipped }), action: { label: t('openFile'), onClick: open } });
      onDone?.();
      close();
    },
  });
  const only = onlyOne({ what, count, kinds, ...rest });
  const formats = LABEL_FORMATS.filter((format) => count === 1 || format === 'PDF' || format === 'ZPL');
  return (
    <Form
      form={form}
      action={t('doPrint')}
      refusedTitle={unfit > 0 ? t('unfitTitle', { count: unfit }) : t('refused')}
      embedded
      wide
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <SelectField
        {...form.at('designId')}
        label={t('design')}
        choices={choices.designs.map(({ id, code, description, kind }) => ({
          value: id,
          label: kinds.length > 1 ? `${t(`kinds.${kind}`)} · ${code} ${description}` : `${code} ${description}`,
        }))}
        required
      />
      {only ? <Picture subjectId={only} /> : null}
      <FieldRow>
        <SelectField
          {...form.at('format')}
          label={t('format')}
          choices={formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
          required
        />
        <CodeField {...form.at('copies')} label={t('copies')} required />
      </FieldRow>
      <UsedPlaces choices={choices} />
      {choices.printed > 0 || choices.reprintReason ? (
        <TextField
          {...form.at('reason')}
          label={t('reason')}
          help={choices.printed > 0 ? t('reasonHelp', { count: choices.printed }) : t('reasonOptional')}
          required={choices.printed > 0 && choices.reprintReason}
        />
      ) : null}
      {tooLong ? <CheckboxField {...form.at('twoSymbols')} label={t('twoSymbols')} consequence={t('twoSymbolsHelp')} /> : null}
      {(unfit > 0 && count !== 1) || count > MOST_AT_ONCE ? <CheckboxField {...form.at('skipUnfit')} label={t('skipUnfit')} /> : null}
    </Form>
  );
}

/** Only sheets have places. */
function UsedPlaces({ choices }: { readonly choices: LabelChoices }) {
  const t = useTranslations('labelPrint');
  const { control } = useFormContext<Values>();
  const [designId, format] = useWatch({ control, name: ['designId', 'format'] });
  const sheet = choices.designs.find(({ id }) => id === designId)?.medium === 'SHEET';
  return sheet && format === 'PDF' ? <CodeField name="used" label={t('used')} help={t('usedHelp')} /> : null;
}

/** The label of the one thing, with the chosen design. */
function Picture({ subjectId }: { readonly subjectId: string }) {
  const { control } = useFormContext<Values>();
  const designId = useWatch({ control, name: 'designId' });
  const { data: preview, fault } = useAnswer(labelOfLookup, { designId, subjectId });
  if (fault) return <Band kind="warn" title={fault} />;
  return preview ? <LabelPicture preview={preview} /> : <div aria-busy="true" className="min-h-24" />;
}
