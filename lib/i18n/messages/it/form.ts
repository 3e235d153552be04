import type { form as english } from '../en/form';
import type { Translated } from '../translated';

export const form: Translated<typeof english> = {
  summaryTitle: '{count, plural, one {C’è una cosa da sistemare} other {Ci sono # cose da sistemare}}',
  refusedTitle: 'Non è stato salvato nulla',
  missing: 'Manca ancora',
  confirmTitle: 'Continuare?',
  confirmGo: 'Continua',
  confirmStop: 'Torna indietro e correggi',
  sending: 'Salvataggio in corso',
  checkingTitle: 'Non è ancora arrivata risposta',
  checkingBody: 'La connessione si è interrotta durante l’invio. Verifica in corso se è stato salvato: non viene mai salvato due volte.',
  lostTitle: 'Non è arrivata risposta',
  lostBody:
    'La connessione si è interrotta durante l’invio e non è certo che i dati siano stati salvati. Quello che hai scritto è ancora qui. Puoi inviare di nuovo senza rischio: non viene mai salvato due volte.',
  lostRetry: 'Invia di nuovo',
  updatedTitle: 'Il portale è stato aggiornato',
  updatedBody: 'Questa pagina è precedente all’aggiornamento. Ricaricala: quello che hai scritto viene conservato e riproposto.',
  updatedReload: 'Ricarica',
  keptTitle: 'Qui c’erano dati non salvati',
  keptBody: 'Sono stati conservati quando la pagina è stata ricaricata.',
  keptRestore: 'Riprendili',
  keptDrop: 'Ricomincia da capo',
  conflictTitle:
    '{by, select, none {Qualcuno} other {{by}}} ha modificato questa voce mentre ci lavoravi{at, select, none {} other { ({at})}}',
  conflictBody: 'Niente è perso. Scegli per ogni campo quale valore deve restare, poi salva di nuovo.',
  conflictFits: 'Le due modifiche stanno insieme: ciò che hai scritto è rimasto. Salva di nuovo per registrarlo.',
  conflictTaken: 'Ripreso, perché non lo avevi toccato:',
  conflictAllTheirs: 'Prendi tutti i loro',
  conflictAllMine: 'Tieni tutti i miei',
  conflictTheirs: 'Il loro, registrato ora',
  conflictMine: 'Il tuo',
  conflictEmpty: '(vuoto)',
  conflictOpen: '{count, plural, one {Un campo è ancora da decidere.} other {# campi sono ancora da decidere.}}',
  conflictReady: 'Deciso. Salva di nuovo per registrare.',
  unsaved: 'Lasciare la pagina? Quello che hai scritto non è ancora salvato.',
  shortcut: 'Ctrl + Invio',
};
