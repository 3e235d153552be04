/** Why a lot is on hold: a check is still out, a defect, a complaint, a notice of the supplier, papers that are missing, anything else. */
export const HOLD_CAUSES = ['CHECK', 'DEFECT', 'COMPLAINT', 'SUPPLIER', 'PAPERS', 'OTHER'] as const;
export type HoldCause = (typeof HOLD_CAUSES)[number];

/** A hold as the card of its lot shows it. `others`: how many lots were put on hold in the same go and still are. */
export type LotHold = {
  readonly id: string;
  readonly cause: HoldCause;
  readonly reason: string;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly others: number;
  readonly liftedAt: Date | null;
  readonly liftedBy: string | null;
  readonly liftReason: string | null;
};
