import type { transportUnits as english } from '../en/transport-units';
import type { Translated } from '../translated';

/** Pallets and cartons of a record, with their numbers. */
export const transportUnits: Translated<typeof english> = {
  button: 'Etichette di trasporto',
  title: 'Unità di trasporto della registrazione {number}',
  why: 'Ogni pallet o cartone riceve un SSCC suo, e un’etichetta che lo porta.',
  numbers: 'Numeri',
  none: 'Questa registrazione non ha ancora unità di trasporto.',
  count: 'Quante',
  countHelp: 'Fino a 500 alla volta.',
  make: 'Assegna i numeri',
  print: '{count, plural, one {Stampa # etichetta} other {Stampa # etichette}}',
  printLabel: 'Stampa etichetta',
  printOne: 'Stampa l’etichetta di {code}',
};
