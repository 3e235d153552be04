import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Graph } from '@/components/graph/graph';
import type { GraphData } from '@/components/graph/graph.types';
import { Band } from '@/components/ui/band';
import { FiguresRow } from '@/components/ui/figures-row';
import { formatDay, formatMoment } from '@/lib/i18n/formats';
import type { Trace } from '@/lib/trace/read-trace';
import type { Begun } from '@/lib/trace/read-start';
import type { Why } from '@/lib/trace/read-why';
import type { TraceParams } from '@/lib/trace/trace.params';
import { Completeness } from './completeness';
import { Deliveries, Origins, RemainingStock } from './ends';
import { PastForm } from './past-form';
import { StartLine } from './start-line';
import { StepsTable } from './steps-table';
import { Thread } from './thread';
import { Switches } from './switches';
import { WhyHere } from './why-here';

type TraceAnswerProps = Begun & {
  /** Null: both directions are switched off. */
  readonly trace: Trace | null;
  /** The same answer as a graph, where it was asked for. */
  readonly graph: GraphData | null;
  readonly why: Why | null;
  /** On paper: where the quantity of the lot is. */
  readonly balance: ReactNode;
  readonly params: TraceParams;
  readonly time: Date;
  readonly timeZone: string;
};

/** The whole answer: figures, the thread, and the same in tables with its ends. @rules TRACE-06 */
export function TraceAnswer({ start, set, trace, graph, why, balance, params, time, timeZone }: TraceAnswerProps) {
  const t = useTranslations('trace');
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-4">
        <StartLine start={start} set={set} params={params} />
        <Switches params={params} deepest={Math.max(trace?.composition?.deepest ?? 0, trace?.usage?.deepest ?? 0)} />
        <Filters params={params} />
        {trace ? <AnswerFigures trace={trace} /> : <NoDirection />}
        {trace ? <Completeness told={trace.unexplained} time={formatMoment(locale, time, timeZone)} /> : null}
        {balance}
        <PastBand params={params} />
        <PastForm params={params} />
        {params.why ? <WhyHere start={start} why={why} params={params} /> : null}
      </div>
      {graph ? <Graph key={start.id} data={graph} label={t('graph')} /> : null}
      {trace && !graph ? (
        <>
          <Thread start={start} set={set} trace={trace} past={params.asOf !== '' || params.known !== ''} />
          {trace.composition ? <StepsTable direction="composition" side={trace.composition} params={params} /> : null}
          {trace.composition ? <Origins told={trace.origins} params={params} /> : null}
          {trace.usage ? <StepsTable direction="usage" side={trace.usage} params={params} /> : null}
          {trace.usage ? <Deliveries told={trace.deliveries} params={params} /> : null}
          {trace.usage ? <RemainingStock rows={trace.remaining} params={params} /> : null}
        </>
      ) : null}
    </div>
  );
}

/** On paper, where there are no switches: what was asked for. */
function Filters({ params: { composition, usage, levels } }: { params: TraceParams }) {
  const t = useTranslations('trace');
  const ways = [composition === 'on' ? t('composition') : '', usage === 'on' ? t('usage') : ''].filter(Boolean);
  return <p className="hidden print:block">{[...ways, levels === 0 ? t('allLevels') : t('levels', { count: levels })].join(' · ')}</p>;
}

/** What the answer leaves out because it is one of the past. */
function PastBand({ params: { asOf, known } }: { params: TraceParams }) {
  const t = useTranslations('trace.past');
  const locale = useLocale();
  if (asOf === '' && known === '') return null;
  const moment = known === '' ? '' : `${formatDay(locale, known.slice(0, 10))}, ${known.slice(11, 16)}`;
  const title = [asOf === '' ? '' : t('asOfBand', { day: formatDay(locale, asOf) }), moment === '' ? '' : t('knownBand', { moment })];
  return (
    <Band kind="info" title={title.filter(Boolean).join(' ')}>
      <p>{t('body')}</p>
    </Band>
  );
}

function NoDirection() {
  return <Band kind="warn" title={useTranslations('errors')('E_TRACE_DIRECTION')} />;
}

function AnswerFigures({ trace }: { trace: Trace }) {
  const t = useTranslations('trace');
  const side = (key: 'composition' | 'usage', label: string) => (trace[key] ? [{ key, label, value: String(trace[key].reached) }] : []);
  return (
    <FiguresRow
      label={t('figures')}
      figures={[
        ...side('composition', t('madeOf')),
        ...(trace.composition ? [{ key: 'origins', label: t('suppliers'), value: String(trace.origins.total) }] : []),
        ...side('usage', t('usedIn')),
        ...(trace.usage ? [{ key: 'deliveries', label: t('customers'), value: String(trace.deliveries.total) }] : []),
        ...(trace.usage ? [{ key: 'left', label: t('left'), value: String(trace.remaining.length) }] : []),
      ]}
    />
  );
}
