/** The reasons that a person is told: what has expired is not also called too close to its expiry. */
export const toldReasons = <Reason extends string>(reasons: readonly Reason[]): readonly Reason[] =>
  reasons.some((reason) => reason === 'EXPIRED') ? reasons.filter((reason) => reason !== 'DATE_BLOCKED') : reasons;
