import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { getErrorText, getFormats } from '@/lib/i18n/server-words';
import { getTranslations } from 'next-intl/server';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Gs1Problem } from '@/lib/gs1/gs1.types';
import type { ScanAnswer } from '@/lib/scan/scan-answer.types';
import type { Session } from '@/lib/server/session';
import { FoundThings } from './found-things';
import { Pieces } from './pieces';
import type { Tried } from './try-scan';

type AnswerProps = { readonly code: readonly string[]; readonly tried: Tried; readonly session: Session };

/** What a code says, what is wrong with it, and what stands under it in the data. */
export async function Answer({ code, tried, session }: AnswerProps) {
  const [t, errorText, formats] = await Promise.all([getTranslations('scan'), getErrorText(), getFormats(session.company.timeZone)]);
  if (!tried.ok) return <Band kind="bad" title={errorText(tried.error.code, tried.error.params)} />;
  const { answer } = tried;
  const told = (severity: Gs1Problem['severity']) =>
    answer.problems
      .filter((problem) => problem.severity === severity)
      .map(({ code: problem, ai, offset, params }) =>
        errorText(problem, { ...params, ...(ai === null ? {} : { code: ai }), position: offset + 1 }),
      );
  const [errors, warnings] = [told('error'), told('warning')];
  const name = answer.form === 'own' ? t('forms.own', { rule: answer.rule ?? '' }) : t(`forms.${answer.form}`);
  return (
    <div className="flex max-w-4xl flex-col gap-6" role="status">
      <section aria-labelledby="understood" className="flex flex-col gap-3">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 id="understood" className="text-body font-semibold">
            {t('understood')}
          </h2>
          <span className="text-table text-muted">
            {name}
            {answer.symbology ? ` · ${t('symbology', { name: answer.symbology })}` : ''}
          </span>
        </div>
        <Told kind="bad" title={t('problems')} texts={errors} />
        <Told kind="warn" title={t('warnings')} texts={warnings} />
        {answer.otherCase ? <Band kind="info" title={t('otherCase', { code: answer.otherCase })} /> : null}
        {answer.pieces.length > 0 ? <Pieces pieces={answer.pieces} formats={formats} /> : null}
        {answer.ok && answer.pieces.length > 0 && warnings.length === 0 ? <p className="text-table text-good">{t('fine')}</p> : null}
      </section>
      <InData answer={answer} code={code} />
    </div>
  );
}

function Told({ kind, title, texts }: { kind: 'bad' | 'warn'; title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Band kind={kind} title={title}>
      <ul className="list-disc pl-4">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Band>
  );
}

function InData({ answer, code }: { answer: ScanAnswer; code: readonly string[] }) {
  const t = useTranslations('scan');
  const { items, lots, serials, locations, partners } = answer.found;
  const nothing = [items, lots, serials, locations, partners].every((each) => each.length === 0);
  const [item] = items;
  const q = answer.says.lot ?? answer.says.serial ?? code[0] ?? '';
  const search = <LinkButton href={`/search?q=${encodeURIComponent(q.slice(0, 100))}` as Route}>{t('search')}</LinkButton>;
  if (nothing)
    return (
      <EmptyState
        title={t('foundNothing')}
        action={
          <span className="flex flex-wrap gap-2">
            {answer.ok ? <LinkButton href={'/records/new?type=LOAD' as Route}>{t('load')}</LinkButton> : null}
            {search}
            <LinkButton href={'/scan' as Route}>{t('next')}</LinkButton>
          </span>
        }
      >
        {answer.ok ? t('foundNothingBody') : null}
      </EmptyState>
    );
  const unknownLot = item && lots.length === 0 && serials.length === 0 && answer.says.lot !== null;
  return (
    <>
      {unknownLot ? (
        <Band
          kind="info"
          title={t('foundItemOnly', { lot: answer.says.lot ?? '' })}
          action={<LinkButton href={`/records/new?type=LOAD&item=${item.id}` as Route}>{t('load')}</LinkButton>}
        >
          {t('foundItemOnlyBody')}
        </Band>
      ) : null}
      <FoundThings answer={answer} />
    </>
  );
}
