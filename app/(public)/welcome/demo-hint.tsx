import { useTranslations } from 'next-intl';

/** For those who only want to look: where a company full of examples is to be had. */
export function DemoHint() {
  const t = useTranslations('auth');
  return (
    <p className="mt-6 border-t border-line pt-4 text-table text-muted">{t.rich('welcomeDemo', { code: (text) => <code>{text}</code> })}</p>
  );
}
