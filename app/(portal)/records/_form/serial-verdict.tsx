'use client';

import { CircleAlert, CircleCheck, Hourglass, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { cx } from '@/components/ui/cx';
import type { FieldError } from '@/lib/kernel/errors';
import type { FormSerialValues, RecordFormValues } from '@/lib/record-form/record-form.types';
import { serialKeyOf } from '@/lib/records/record-serial.rules';
import { usePiecesWorld } from './pieces';
import type { PieceHandle } from './use-pieces';

const LOOK = {
  good: ['text-good', CircleCheck],
  info: ['text-info', Undo2],
  bad: ['text-bad', CircleAlert],
  wait: ['text-muted', Hourglass],
} as const;

type VerdictProps = {
  readonly pieces: PieceHandle;
  readonly at: number;
  readonly serial: FormSerialValues;
  readonly complaint: FieldError | undefined;
};

/** What is known of a number, in few words: the complaint at its row, else what will become of it. */
export function Verdict({ pieces, at, serial, complaint }: VerdictProps) {
  const t = useTranslations('records.serials.verdict');
  const { known } = usePiecesWorld();
  const { getFieldState, formState } = useFormContext<RecordFormValues>();
  const { index, line } = pieces.handle;
  const path = `lines.${index}.serials.${at}.code` as const;
  const refusal = getFieldState(path, formState).error?.message;
  const piece = known.get(serialKeyOf(line.itemId, line.variantId, serial.code));
  const say = (tone: keyof typeof LOOK, words: string) => {
    const [look, Icon] = LOOK[tone];
    return (
      <span className={cx('flex min-w-0 items-center gap-1.5 text-small', look)} title={words}>
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="truncate">{words}</span>
      </span>
    );
  };
  if (complaint) {
    const { code, params } = complaint;
    const record = String(params.record ?? '');
    const place = String(params.place ?? '');
    switch (code) {
      case 'E_SERIAL_DUPLICATE':
        return say('bad', t('twice'));
      case 'E_SERIAL_IN_STOCK':
        return say('bad', t('inStock', { place }));
      case 'E_SERIAL_ALREADY_UNLOADED':
        return say('bad', t('unloaded', { record }));
      case 'E_SERIAL_NOT_AVAILABLE':
        return say('bad', piece ? t('elsewhere', { place, lot: String(params.lot ?? '') }) : t('unknown'));
      case 'E_SERIAL_CREATION':
        return say('bad', t('notAllowed'));
      case 'E_SERIAL_LATER_MOVEMENT':
        return say('bad', t('later', { record }));
      case 'E_SERIAL_FLAGGED':
        return say('bad', t(params.flag === 'CANCELLED' ? 'cancelled' : 'forcedClosed'));
      case 'E_SERIAL_RESERVED':
        return say('bad', t('reserved'));
      case 'E_SERIAL_CODE_REQUIRED':
        return say('bad', t('missing'));
      case 'E_CODE_TOO_LONG':
        return say('bad', t('tooLong'));
      case 'E_LOT_REQUIRED':
        return say('bad', t('noLot'));
      default:
        return say('bad', t('notUsable'));
    }
  }
  if (refusal) return say('bad', refusal);
  if (piece === undefined) return serial.serialId === null ? say('wait', t('checking')) : say('good', t('ready'));
  if (piece?.own) return say('good', t('own'));
  if (pieces.side.takes) return say('good', t('ready'));
  return piece === null ? say('good', t('new')) : say('info', t('returns', { record: piece.lastRecord }));
}
