'use client';

import { Group } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Register } from '@/components/register/register';
import { useAddress } from '@/components/register/use-address';
import { buttonClass } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Menu, MenuLine, MenuLink } from '@/components/ui/menu';
import { useFormats } from '@/lib/i18n/use-words';
import type { ListKit as Kit } from '@/lib/kernel/list-kit';
import type { LotRegisterParams } from '@/lib/lots/lot-register.params';
import { groupsOf, LOT_GROUPS, LOT_SIZES, type LotGrouping, MOST_GROUPS } from '@/lib/lots/lot-register.types';
import type { LotChoices, LotPage } from '@/lib/lots/lot-register.query';
import type { LotGroupPage } from '@/lib/lots/lot-totals.query';
import { ListKit } from '../_list/list-kit';
import { EmptyLots } from './empty-lots';
import { LotFilterControls } from './lot-filter-controls';
import { FILTER_NAMES, lotChips, lotViews, shippedViews } from './lot-filters';
import { LotTotals } from './lot-totals';
import { LotsTable } from './lots-table';

// Rendered on the server like the rest, but only for those who group.
const LotGroupsTable = dynamic(() => import('./lot-groups-table').then((module) => module.LotGroupsTable));

type LotRegisterProps = {
  readonly params: LotRegisterParams;
  /** Lots, or their groups where the address asks for them. */
  readonly page: LotPage | null;
  readonly groups: LotGroupPage | null;
  readonly choices: LotChoices;
  readonly kit: Kit;
  /** The company has lots, whatever the filters leave. */
  readonly any: boolean;
  readonly panel: ReactNode;
  readonly mayChangeStatus: boolean;
  readonly mayTransform: boolean;
  readonly mayPrint: boolean;
};

/** Views, quick filters, chips, filters, rows, totals and pages of the lots. @rules REG-01, REG-02, REG-03, REG-04 */
export function LotRegister({ params, page, groups, choices, kit, any, panel, mayChangeStatus, mayTransform, mayPrint }: LotRegisterProps) {
  const t = useTranslations('lots');
  const common = useTranslations('common');
  const formats = useFormats();
  const told = { choices, t, formats, yesNo: (yes: boolean) => common(yes ? 'yes' : 'no') };
  const shown = page ?? groups;
  const count = shown?.rows.length ?? 0;
  return (
    <ListKit kit={kit} shipped={shippedViews(t)}>
      <Register
        quickFilters={lotViews(params.view, t)}
        search={t('searchPlaceholder')}
        chips={lotChips(params, page?.rows[0], told)}
        filters={{ names: FILTER_NAMES, controls: <LotFilterControls params={params} choices={choices} /> }}
        count={count}
        paging={{ kind: 'cursor', first: params.after === null, next: shown?.next ?? null, size: params.size, sizes: LOT_SIZES }}
        empty={<EmptyLots any={any} />}
        panel={panel}
        tools={<GroupMenu groups={groupsOf(params)} />}
        below={<LotTotals known={page?.totals ?? null} />}
      >
        {groups ? (
          <LotGroupsTable rows={groups.rows} groups={groupsOf(params)} />
        ) : (
          <LotsTable
            rows={page?.rows ?? []}
            sort={params.sort}
            open={params.open}
            statuses={choices.statuses}
            mayChangeStatus={mayChangeStatus}
            mayTransform={mayTransform}
            mayPrint={mayPrint}
            more={params.after !== null || page?.next !== null}
          />
        )}
      </Register>
    </ListKit>
  );
}

/** What the lots are gathered by, one field inside the other, and back to every lot of its own. @rules REG-03 */
function GroupMenu({ groups }: { groups: readonly LotGrouping[] }) {
  const t = useTranslations('lots');
  const address = useAddress();
  const { list } = useFormats();
  const nameOf = (key: LotGrouping) => t(`groupings.${key}`).toLocaleLowerCase();
  const grouped = groups.length > 0;
  const label = grouped ? t('groupedBy', { what: list(groups.map(nameOf)) }) : t('groupBy');
  const [first, ...inner] = groups;
  const further = first && groups.length < MOST_GROUPS ? LOT_GROUPS.filter((key) => !groups.includes(key)) : [];
  return (
    <Menu
      label={label}
      align="end"
      triggerClass={cx(buttonClass('quiet'), 'px-3', grouped && 'bg-accent-soft')}
      trigger={
        <>
          <Group aria-hidden="true" className="size-4 shrink-0" />
          <span className="max-md:sr-only">{label}</span>
        </>
      }
    >
      {LOT_GROUPS.map((key) => (
        <MenuLink key={key} href={address({ group: key, inner: null })}>
          {t(`groupings.${key}`)}
        </MenuLink>
      ))}
      {grouped ? (
        <>
          {further.length > 0 ? <MenuLine /> : null}
          {further.map((key) => (
            <MenuLink key={key} href={address({ inner: [...inner, key] })}>
              {t('thenBy', { what: nameOf(key) })}
            </MenuLink>
          ))}
          <MenuLine />
          <MenuLink href={address({ group: null, inner: null })}>{t('ungroup')}</MenuLink>
        </>
      ) : null}
    </Menu>
  );
}
