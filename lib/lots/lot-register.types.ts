export const LOT_SORTS = ['code', '-code', 'expiry', '-expiry', 'start', '-start', 'item', '-item', 'onHand', '-onHand'] as const;
export const LOT_VIEWS = ['open', 'closed', 'all'] as const;
/** What lots can be gathered by. */
export const LOT_GROUPS = ['code', 'status', 'month', 'supplier', 'item'] as const;
export type LotGrouping = (typeof LOT_GROUPS)[number];
/** As many fields at once; more are no overview. */
export const MOST_GROUPS = 3;
/** What the lots of an address are gathered by, one inside the other. */
export const groupsOf = ({
  group,
  inner,
}: {
  readonly group: LotGrouping | '';
  readonly inner: readonly LotGrouping[];
}): readonly LotGrouping[] => (group === '' ? [] : [group, ...inner.filter((each) => each !== group)].slice(0, MOST_GROUPS));
/** Rows on one page. */
export const LOT_SIZES = [50, 100, 250, 500] as const;
/** Figures that may be asked to be zero or positive (REG-01). */
export const LOT_FIGURES = ['onHand', 'committed', 'available'] as const;
/** Expired, without expiry, or at most so many days left. */
export const EXPIRY_STATES = ['expired', 'none', 'd7', 'd30', 'd90'] as const;
