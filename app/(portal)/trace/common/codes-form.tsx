import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';
import { Textarea } from '@/components/ui/input';

/** Codes as they are pasted or scanned, one a line; a plain form, so that the address says what was asked. */
export function CodesForm({ codes }: { codes: string }) {
  const t = useTranslations('trace.common');
  return (
    <form action="/trace/common" className="flex max-w-xl flex-col items-start gap-3 print:hidden">
      <label htmlFor="codes" className="text-table font-medium">
        {t('codes')}
      </label>
      <Textarea
        id="codes"
        name="codes"
        key={codes}
        defaultValue={codes}
        rows={4}
        maxLength={10_000}
        spellCheck={false}
        aria-describedby="codes-help"
        className="font-mono text-table"
      />
      <p id="codes-help" className="text-small text-muted">
        {t('codesHelp')}
      </p>
      <button type="submit" className={buttonClass(codes ? 'secondary' : 'primary')}>
        {t('compare')}
      </button>
    </form>
  );
}
