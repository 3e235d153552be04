import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ShareMark, SharesBar, type ShareTone } from '@/components/chart/shares';
import { CircleAlert, CircleCheck, OctagonX } from 'lucide-react';
import Link from '@/components/ui/link';
import { QuantityText } from '@/components/ui/quantity';
import { TextLink } from '@/components/ui/text-link';
import { getFormats } from '@/lib/i18n/server-words';
import { isPositive, isZero, type Quantity } from '@/lib/kernel/quantity-text';
import { MOST_COUNTED } from '@/lib/lots/lot-around.query';
import type { LotCard } from '@/lib/lots/lot-card.query';
import { appDatabase } from '@/lib/server/app-database';
import type { BalancePart, LotBalance } from '@/lib/balance/balance.types';
import { readLotBalance } from '@/lib/balance/lot-balance.query';

type Lot = Pick<LotCard, 'id' | 'uom'>;
type Props = { readonly lot: Lot; readonly companyId: number; readonly movements: number; readonly asked: boolean };

/** Where the quantity of the lot is: each part is a link to its movements, a difference is red. Many movements are summed only when somebody asks. @rules TRACE-14 */
export async function LotBalanceView({ lot, companyId, movements, asked }: Props) {
  const [t, f] = await Promise.all([getTranslations('lots.balance'), getFormats('UTC')]);
  if (movements === 0) return null;
  const balance = movements <= MOST_COUNTED || asked ? await readLotBalance(appDatabase().sql, companyId, lot.id) : null;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <h2 className="text-table font-semibold">{t('title')}</h2>
      {balance ? (
        <>
          <Bar balance={balance} />
          <Parts lot={lot} balance={balance} />
          <Verdict balance={balance} say={(quantity) => f.quantity(quantity, lot.uom)} />
          {isZero(balance.writtenOff) ? null : (
            <p className="text-small text-muted">{t('writtenOff', { quantity: f.quantity(balance.writtenOff, lot.uom) })}</p>
          )}
        </>
      ) : (
        <p className="text-muted">
          {t('many', { count: f.quantity(String(MOST_COUNTED)) })}{' '}
          <TextLink href={`/lots/${lot.id}?balance=1` as Route}>{t('show')}</TextLink>
        </p>
      )}
    </section>
  );
}

/** Whether the figures agree, and whether all that left is explained. */
function Verdict({ balance: { difference, unexplained }, say }: { balance: LotBalance; say: (quantity: Quantity) => string }) {
  const t = useTranslations('lots.balance');
  const [look, Icon, text] = !isZero(difference)
    ? (['font-medium text-bad', OctagonX, t('differs', { quantity: say(difference) })] as const)
    : isPositive(unexplained)
      ? (['font-medium text-warn', CircleAlert, t('gap', { quantity: say(unexplained) })] as const)
      : (['text-small text-muted', CircleCheck, t('balances')] as const);
  return (
    <p className={`flex items-center gap-1.5 ${look}`}>
      <Icon aria-hidden="true" className={Icon === CircleCheck ? 'size-4 shrink-0 text-good' : 'size-4 shrink-0'} />
      <span>{text}</span>
    </p>
  );
}

const TONES = {
  onHand: 'stock',
  used: 'used',
  delivered: 'gone',
  adjusted: 'other',
  unexplained: 'gap',
  difference: 'bad',
} as const satisfies Record<string, ShareTone>;
const SHARES = ['onHand', 'used', 'delivered', 'adjusted', 'unexplained', 'difference'] as const;

function Bar({ balance }: { balance: LotBalance }) {
  const size = (key: (typeof SHARES)[number]) => (key === 'difference' || isPositive(balance[key]) ? Math.abs(Number(balance[key])) : 0);
  return <SharesBar shares={SHARES.map((key) => ({ key, value: size(key), tone: TONES[key] }))} />;
}

type Term = { readonly key: 'onHand' | BalancePart; readonly sign: string; readonly tone?: ShareTone };
const TERMS: readonly Term[] = [
  { key: 'loaded', sign: '' },
  { key: 'onHand', sign: '=', tone: TONES.onHand },
  { key: 'used', sign: '+', tone: TONES.used },
  { key: 'delivered', sign: '+', tone: TONES.delivered },
  { key: 'adjusted', sign: '+', tone: TONES.adjusted },
  { key: 'unexplained', sign: '+', tone: TONES.unexplained },
  { key: 'returned', sign: '−' },
];

function Parts({ lot: { id, uom }, balance }: { lot: Lot; balance: LotBalance }) {
  const t = useTranslations('lots.balance');
  const href = (key: Term['key']) => (key === 'onHand' ? `/lots/${id}?tab=stock` : `/movements?lotId=${id}&part=${key}`) as Route;
  return (
    <dl className="flex flex-wrap gap-x-2 gap-y-1 text-table">
      {TERMS.map(({ key, sign, tone }) => (
        <Term key={key} sign={sign} name={t(key)} value={balance[key]} uom={uom} href={href(key)} tone={tone} />
      ))}
      {isZero(balance.difference) ? null : <Term sign="±" name={t('difference')} value={balance.difference} uom={uom} tone="bad" />}
    </dl>
  );
}

type TermProps = {
  readonly sign: string;
  readonly name: string;
  readonly value: Quantity;
  readonly uom: string;
  readonly href?: Route;
  readonly tone?: ShareTone | undefined;
};

function Term({ sign, name, value, uom, href, tone }: TermProps) {
  const figure = <QuantityText value={value} uom={uom} />;
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-muted">
        {sign ? <span aria-hidden="true">{sign} </span> : null}
        {tone ? <ShareMark tone={tone} /> : null}
        {name}
      </dt>
      <dd className={href ? undefined : 'font-semibold text-bad'}>{href ? <Link href={href}>{figure}</Link> : figure}</dd>
    </div>
  );
}
