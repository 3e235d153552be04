import type { dashboard as english } from '../en/dashboard';
import type { Translated } from '../translated';

export const dashboard: Translated<typeof english> = {
  title: 'Inizio',
  state: 'La situazione al {day}',
  newRecord: 'Nuova registrazione',
  tiles: {
    label: 'I numeri di oggi',
    open: 'Lotti in giacenza',
    expired: 'Scaduti ancora in giacenza',
    expiring: 'In scadenza entro 30 giorni',
    quarantine: 'In quarantena',
    held: 'Sospesi',
    today: 'Registrazioni di oggi',
  },
  status: {
    title: 'Lotti in giacenza per stato',
    all: 'Tutti i lotti',
    none: 'Nessun lotto in giacenza. Il primo nasce con un carico.',
  },
  expiry: {
    title: 'Scadenze',
    near: '{count, plural, =0 {Nessuno oltre il preavviso} one {# lotto oltre il preavviso} other {# lotti oltre il preavviso}}',
    none: 'Nessun lotto in giacenza scade entro un anno. Quanto dura un lotto sta scritto sul suo articolo.',
    expired: 'Scaduti',
    week: 'Entro 7 giorni',
    fortnight: 'Tra 8 e 14 giorni',
    month: 'Tra 15 e 30 giorni',
    days60: 'Tra 31 e 60 giorni',
    days90: 'Tra 61 e 90 giorni',
    days180: 'Tra 91 e 180 giorni',
    days365: 'Tra 181 e 365 giorni',
  },
  stock: {
    rows: '{count, plural, one {# riga} other {# righe}}',
    title: 'Giacenza per magazzino',
    all: 'Giacenza di tutti i magazzini',
    none: 'Nessun magazzino ha qualcosa in giacenza.',
  },
  waiting: {
    title: 'Da più tempo in quarantena',
    all: '{count, plural, one {# lotto in attesa} other {Tutti i # in attesa}}',
    days: '{count, plural, =0 {da oggi} one {# giorno} other {# giorni}}',
    none: 'Nessun lotto in giacenza aspetta il rilascio.',
  },
  days: {
    title: 'Registrazioni degli ultimi {count} giorni',
    all: 'Tutte le registrazioni',
    day: '{day}: {loads, plural, one {# carico} other {# carichi}}, {unloads, plural, one {# scarico} other {# scarichi}}',
    loads: 'Carichi',
    unloads: 'Scarichi',
    none: 'In questi giorni non è stato registrato nulla.',
  },
  last: {
    title: 'Ultime registrazioni',
    all: 'Tutte le registrazioni',
    none: 'Si registra ogni volta che la merce entra o esce. Una registrazione si può correggere o annullare, e non va mai persa.',
    first: 'Fai la prima registrazione',
  },
  drafts: {
    title: 'Le tue bozze',
    all: '{count, plural, one {# bozza} other {Tutte le # bozze}}',
    unnamed: 'Senza magazzino',
    none: 'Ciò che scrivi in una registrazione resta qui da solo finché non la registri per intero.',
  },
};
