/** The settings of lots and serial numbers, changed for many items at once. */
export const itemMass = {
  massAction: 'Change lots and serials',
  massTitle: 'Change the settings of lots and serial numbers',
  massState: '{count, plural, one {# item} other {# items}}',
  massWhy: 'Tick what shall change; everything else stays as each item has it.',
  massSet: 'What shall change',
  massChange: 'Change: {field}',
  massLotManaged: 'Items that have moved keep what they have and are reported.',
  massSerialManaged: 'Items that have moved, or whose unit takes decimals, keep what they have and are reported.',
  massGo: 'Change the items',
  massChanged: '{count, plural, =0 {No item changed} one {# item changed} other {# items changed}}',
  massUnchanged: '{count, plural, one {# had it already.} other {# had it already.}}',
  massRefused: '{count, plural, one {# stayed as it was:} other {# stayed as they were:}}',
  massRefusedList: 'Items that stayed as they were',
  massMore: '{count, plural, one {and # more} other {and # more}}',
  massAgain: 'Change something else',
} as const;
