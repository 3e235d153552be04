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
  offer: 'Guardarsi intorno in un’azienda demo',
  offerWhy:
    'Un produttore alimentare con quaranta articoli, sei mesi di registrazioni e lotti in ogni stato. Filo lo crea accanto alle tue aziende, segnato come demo, e tu ne sei l’amministratore. Si toglie con un clic.',
  offerThere: 'In questo portale c’è un’azienda demo. Vi entri come amministratore; nulla di ciò che contiene è reale.',
  add: 'Aggiungi un’azienda demo',
  enter: 'Entra nell’azienda demo',
  adding: 'Si stanno registrando sei mesi di movimenti. Bastano alcuni secondi, poi la demo si apre.',
  entering: 'La demo si apre.',
  offerLost: 'Non è arrivata alcuna risposta. Ricarica la pagina: se intanto la demo c’è, entraci.',
};
