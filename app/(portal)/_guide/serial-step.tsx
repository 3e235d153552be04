import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { TextLink } from '@/components/ui/text-link';
import { bindFormats } from '@/lib/i18n/words';
import type { SerialGuide, SerialStep as Step } from '@/lib/getting-started/serial-guide.rules';
import type { SerialGuideFacts } from '@/lib/getting-started/serial-guide.types';
import type { GuideMovement, Named } from '@/lib/getting-started/guide.types';
import { LINKS } from './guide-links';
import type { May } from './guide-step';
import { SerialWork } from './serial-work';
import { StepShell } from './step-shell';

export type SerialStepProps = {
  readonly step: Step;
  readonly guide: SerialGuide;
  readonly facts: SerialGuideFacts;
  readonly may: May;
};

const byOperator = (key: Step['key']): boolean => key === 'S4' || key === 'S5';

/** One step of the guide for serial numbers. */
export function SerialStep(props: SerialStepProps) {
  const { step, may } = props;
  const t = useTranslations('guide');
  const allowed = step.key === 'S6' || (byOperator(step.key) ? may.post : may.configure);
  return (
    <StepShell
      state={step.state}
      title={t(`${step.key}.title`)}
      why={t(`${step.key}.why`)}
      example={t(`${step.key}.example`)}
      possible={t(`${step.key}.possible`)}
      hint={<SerialHint {...props} />}
      work={allowed ? <SerialWork {...props} /> : <p className="text-muted">{byOperator(step.key) ? t('byOperator') : t('byAdmin')}</p>}
      made={step.state === 'done' ? <SerialMade {...props} /> : null}
    />
  );
}

/** What stands in the way of a step, and the way around it. */
function SerialHint({ step: { hint, state } }: SerialStepProps) {
  const t = useTranslations('guide');
  if (hint === null) return null;
  if (hint.kind === 'after')
    return state === 'current' ? null : <p className="text-table text-muted">{t('hints.after', { step: t(`${hint.step}.title`) })}</p>;
  const ways = {
    lotsOff: [LINKS.settings, t('hints.lotsOffAction')],
    yearMissing: [LINKS.newPeriod, t('hints.yearMissingAction')],
    periodClosed: [LINKS.periods, t('hints.periodClosedAction')],
    unitAndClass: null,
    allGone: null,
  } as const;
  const way = ways[hint.kind];
  const title = hint.kind === 'unitAndClass' ? t('hints.wholeUnitAndClass') : t(`hints.${hint.kind}`);
  return (
    <Band kind={way ? 'warn' : 'info'} title={title} action={way ? <TextLink href={way[0] as Route}>{way[1]}</TextLink> : undefined} />
  );
}

/** What a step that is done has made, each a link to it. */
function SerialMade({ step, guide, facts }: SerialStepProps) {
  const t = useTranslations('guide');
  const { day, quantity } = bindFormats(useLocale(), 'UTC');
  const thing = (path: string, made: Named | null) => (made ? [{ href: `${path}/${made.id}`, text: `${made.code} ${made.name}` }] : []);
  const posted = (made: GuideMovement | null) =>
    made
      ? [
          {
            href: `/records/${made.recordId}`,
            text: t('L4.done', {
              record: `${made.warehouse} / ${made.number}`,
              day: day(made.date),
              quantity: quantity(made.quantity, facts.uom ?? undefined),
            }),
          },
        ]
      : [];
  const things = {
    S0: [...thing('/setup/warehouses', facts.warehouse), ...thing('/setup/tables/units', facts.unit)],
    S1: thing('/setup/code-types', facts.codeType),
    S2: thing('/setup/items', facts.item),
    S3: guide.pair ? [...thing('/setup/templates', guide.pair.load), ...thing('/setup/templates', guide.pair.unload)] : [],
    S4: posted(facts.load),
    S5: posted(facts.unload),
    S6: facts.gone ? [{ href: `/serials/${facts.gone.id}`, text: facts.gone.code }] : [],
  };
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-table">
      {things[step.key].map(({ href, text }) => (
        <li key={href}>
          <TextLink href={href as Route} className="inline-block py-1">
            {text}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
