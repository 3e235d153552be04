/** Pallets and cartons of a record, with their numbers. */
export const transportUnits = {
  button: 'Transport labels',
  title: 'Transport units of record {number}',
  why: 'Each pallet or carton gets an SSCC of its own, and a label with it.',
  numbers: 'Numbers',
  none: 'This record has no transport unit yet.',
  count: 'How many',
  countHelp: 'Up to 500 at a time.',
  make: 'Number them',
  print: '{count, plural, one {Print # label} other {Print # labels}}',
  printLabel: 'Print label',
  printOne: 'Print the label of {code}',
} as const;
