import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import type { FieldError } from '@/lib/kernel/errors';
import type { Taker } from '@/lib/corrections/takers.query';

const textOf = ({ params }: FieldError, name: string): string => (typeof params[name] === 'string' ? params[name] : '');
const keyOf = (one: FieldError): string =>
  [one.path, one.code, ...['serialId', 'lotId', 'itemId', 'place'].map((name) => textOf(one, name))].join(' ');

/** The lot, piece or item that stands in the way, by its code, with the page that says what became of it. */
function Name({ obstacle }: { obstacle: FieldError }) {
  const [serialId, lotId, itemId] = ['serialId', 'lotId', 'itemId'].map((name) => textOf(obstacle, name));
  const code = textOf(obstacle, serialId ? 'serial' : lotId ? 'lot' : 'item');
  const href = serialId ? `/serials/${serialId}` : lotId ? `/lots/${lotId}?tab=unloading` : itemId ? `/movements?itemId=${itemId}` : null;
  if (href === null || code === '') return null;
  return (
    <TextLink href={href as Route}>
      <code>{code}</code>
    </TextLink>
  );
}

/** Where stock would be missing: the records that took of it since, newest first. */
function Takers({ obstacle: { params } }: { obstacle: FieldError }) {
  const t = useTranslations('records.obstacles');
  const takers = Array.isArray(params.takers) ? (params.takers as readonly Taker[]) : [];
  const more = typeof params.moreTakers === 'number' ? params.moreTakers : 0;
  if (takers.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3">
      {t('first')}
      {takers.map(({ id, record }) => (
        <TextLink key={id} href={`/records/${id}` as Route}>
          {record}
        </TextLink>
      ))}
      {more > 0 ? t('firstMore', { more }) : null}
    </span>
  );
}

function Obstacle({ obstacle }: { obstacle: FieldError }) {
  const t = useTranslations('records.obstacles');
  const errorText = useErrorText();
  const { day, quantity } = useFormats();
  const date = textOf(obstacle, 'date');
  if (obstacle.code === 'E_SERIAL_LATER_MOVEMENT' && textOf(obstacle, 'recordId'))
    return (
      <>
        <Name obstacle={obstacle} />{' '}
        {t.rich('moved', {
          date: day(date),
          record: textOf(obstacle, 'record'),
          link: (text) => <TextLink href={`/records/${textOf(obstacle, 'recordId')}` as Route}>{text}</TextLink>,
        })}
      </>
    );
  if (obstacle.code === 'E_STOCK_WOULD_GO_NEGATIVE' && date !== '')
    return (
      <>
        <Name obstacle={obstacle} />{' '}
        {t('left', {
          missing: quantity(textOf(obstacle, 'missing'), textOf(obstacle, 'uom')),
          place: textOf(obstacle, 'place'),
          date: day(date),
        })}
        <Takers obstacle={obstacle} />
      </>
    );
  return (
    <>
      {errorText(obstacle.code, obstacle.params)} <Name obstacle={obstacle} />
    </>
  );
}

/** What keeps a posted record from being taken back or changed: each piece, lot and item by its name, with day, quantity and the page to go to. */
export function ObstacleList({ obstacles }: { obstacles: readonly FieldError[] }) {
  const unique = [...new Map(obstacles.map((one) => [keyOf(one), one])).entries()];
  return (
    <ul className="mt-1 flex max-h-64 list-disc flex-col gap-1 overflow-y-auto pl-5 text-table">
      {unique.map(([key, obstacle]) => (
        <li key={key}>
          <Obstacle obstacle={obstacle} />
        </li>
      ))}
    </ul>
  );
}
