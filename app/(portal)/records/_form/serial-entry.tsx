'use client';

import { ListChecks, Plus, ScanLine, Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CodeInput } from '@/components/ui/input';
import { wedgeKey } from '@/components/ui/wedge';
import { useErrorText } from '@/lib/i18n/use-words';
import { AppError } from '@/lib/kernel/errors';
import { isScanText } from '@/lib/kernel/scan-text';
import { parseSerials } from '@/lib/serials/serial-range.rules';
import { ChoosePiecesDialog } from './choose-pieces-dialog';
import type { PieceHandle } from './use-pieces';

const icon = 'size-4';

/** The serial number in a scan of GS1; what reads it is fetched when the first scan comes. */
const numberIn = async (text: string): Promise<string> =>
  isScanText(text) ? (await import('@/lib/gs1/scanned-part.rules')).scannedPart(text, 'serial') : text;

/** One field for all ways: a scanner or a hand ends a number with Enter, ranges and lists are understood, a pasted column is taken at once. The cursor stays. */
export function SerialEntry({ pieces }: { pieces: PieceHandle }) {
  const t = useTranslations('records.serials');
  const errorText = useErrorText();
  const id = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const refuse = (fault: unknown) => {
    if (!(fault instanceof AppError)) throw fault;
    setError(errorText(fault.code, fault.params));
  };
  const take = async (given: string) => {
    setError(null);
    try {
      const codes = parseSerials(await numberIn(given));
      setText('');
      await pieces.add(codes);
    } catch (fault) {
      setText(given);
      refuse(fault);
    }
  };
  const fill = async () => {
    setError(null);
    try {
      await pieces.fillFrom(text.trim());
      setText('');
    } catch (fault) {
      refuse(fault);
    }
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (wedgeKey(event)) return void take(event.currentTarget.value);
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (text.trim() !== '') void take(text);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[\r\n\t]/.test(pasted.trim())) return;
    event.preventDefault();
    void take(pasted);
  };
  const { takes } = pieces.side;
  return (
    <div className="mt-3 flex flex-col gap-1">
      <label htmlFor={id} className="text-small text-muted">
        {t('entry')}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <span className="relative w-full max-w-sm min-w-48 flex-1">
          <ScanLine aria-hidden="true" className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted" />
          <CodeInput
            id={id}
            ref={input}
            data-serial-entry={String(pieces.handle.index)}
            className="pl-9"
            value={text}
            placeholder={t('example')}
            aria-invalid={error ? true : undefined}
            aria-describedby={`${id}-help${error ? ` ${id}-error` : ''}`}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
        </span>
        <Button
          size="small"
          aria-disabled={text.trim() === ''}
          onClick={() => (text.trim() === '' ? input.current?.focus() : void take(text).then(() => input.current?.focus()))}
          icon={<Plus aria-hidden="true" className={icon} />}
        >
          {t('add')}
        </Button>
        {takes || text.trim() === '' || pieces.missing < 2 ? null : (
          <Button size="small" onClick={() => void fill()} icon={<Sparkles aria-hidden="true" className={icon} />}>
            {t('fillFrom', { count: String(pieces.missing) })}
          </Button>
        )}
        {takes ? (
          <Button size="small" onClick={() => setChoosing(true)} icon={<ListChecks aria-hidden="true" className={icon} />}>
            {t('choose')}
          </Button>
        ) : null}
      </div>
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-small text-bad">
          {error}
        </p>
      ) : null}
      <p id={`${id}-help`} className="text-small text-muted">
        {t(takes ? 'entryHelpTake' : 'entryHelp')}
      </p>
      {takes ? <ChoosePiecesDialog open={choosing} onClose={() => setChoosing(false)} pieces={pieces} /> : null}
    </div>
  );
}
