import type { demo as english } from '../en/demo';
import type { Translated } from '../translated';

export const demo: Translated<typeof english> = {
  label: 'Azienda dimostrativa',
  band: 'Questa è un’azienda dimostrativa.',
  bandMore: 'Qui nulla è reale: prova quello che vuoi.',
  remove: 'Elimina',
  title: 'Elimina {company}',
  why: 'L’azienda dimostrativa viene eliminata per intero e per sempre. Le altre aziende di questo portale non vengono toccate.',
  stock:
    '{items, plural, one {# articolo} other {# articoli}}, {lots, plural, one {# lotto} other {# lotti}} e {records, plural, one {# registrazione} other {# registrazioni}}, con tutto ciò che li riguarda',
  people: '{people, plural, =0 {nessuna persona} one {# persona} other {# persone}} con accesso solo all’azienda dimostrativa',
  after: 'Chi non ha un’altra azienda viene disconnesso.',
  lost: 'Non è arrivata risposta. Ricarica la pagina: se l’azienda dimostrativa c’è ancora, riprova.',
  keep: 'Tienila',
  removeNow: 'Elimina la dimostrazione',
};
