import { useTranslations } from 'next-intl';
import type { Formats } from '@/lib/i18n/words';
import { en } from '@/lib/i18n/messages/en';
import type { ScanPiece } from '@/lib/scan/scan-answer.types';

type AiName = keyof (typeof en)['scan']['ai'];
const isNamed = (key: string): key is AiName => key in en.scan.ai;

/** The pieces of a code in their order: what each is, its value as it came, and what it means. */
export function Pieces({ pieces, formats }: { pieces: readonly ScanPiece[]; formats: Formats }) {
  const t = useTranslations('scan');
  const kinds = useTranslations('scanning.kinds');
  const nameOf = ({ ai, title, kind }: ScanPiece): string => {
    if (kind) return kinds(kind);
    const [own, measure] = [`a${ai}`, `a${ai?.slice(0, 3)}`];
    if (isNamed(own)) return t(`ai.${own}`);
    return ai?.length === 4 && isNamed(measure) ? t(`ai.${measure}`) : (title ?? '–');
  };
  const meaningOf = ({ meaning }: ScanPiece): string => {
    if (meaning === null) return '';
    if (meaning.kind === 'number') return formats.quantity(meaning.number, meaning.unit ?? undefined);
    const day = formats.day(meaning.day);
    if (meaning.until) return t('untilDay', { from: day, to: formats.day(meaning.until) });
    if (meaning.time) return t('withTime', { day, time: meaning.time });
    return meaning.dayGiven ? day : t('dayNotGiven', { day });
  };
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-raised text-table">
      {pieces.map((piece) => (
        <li
          key={`${piece.ai ?? piece.kind} ${piece.value}`}
          className="grid grid-cols-[3.5rem_1fr] items-baseline gap-x-3 gap-y-0.5 border-b border-line px-4 py-2 last:border-0 sm:grid-cols-[3.5rem_14rem_1fr_auto]"
        >
          <code className="text-muted">{piece.ai ? `(${piece.ai})` : ''}</code>
          <span>{nameOf(piece)}</span>
          <code className="col-start-2 min-w-0 break-all sm:col-start-auto">{piece.value}</code>
          <span className="col-start-2 text-muted sm:col-start-auto sm:text-right">{meaningOf(piece)}</span>
        </li>
      ))}
    </ul>
  );
}
