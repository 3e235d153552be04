import type { search as english } from '../en/search';
import type { Translated } from '../translated';

export const search: Translated<typeof english> = {
  title: 'Ricerca',
  for: 'Risultati per «{q}»',
  intro: 'Scrivi nel campo in alto un codice, una parte di un nome, una data o un numero di registrazione.',
  nothingTitle: 'Nessun risultato per «{q}»',
  nothingBody:
    'Prova con una parte del codice o con meno parole. Una registrazione si trova dal numero, per esempio «WH1 / 12», un giorno in qualunque forma, per esempio 22/11/2026.',
  everything: 'Tutto',
  allOf: 'Vedili tutti nel loro elenco',
  kindsLabel: 'Tipi di risultati',
  recordsOf: 'Registrazioni del {day}',
  lotsExpiring: 'Lotti che scadono il {day}',
  expires: 'scade il {day}',
  kinds: {
    lot: 'Lotti',
    supplierLot: 'Lotti del fornitore',
    lotTag: 'Tag RFID',
    serial: 'Numeri seriali',
    record: 'Registrazioni',
    item: 'Articoli',
    partner: 'Clienti e fornitori',
    warehouse: 'Magazzini',
    codeType: 'Tipi codice',
    template: 'Causali di magazzino',
    draft: 'Le tue bozze',
  },
  off: { notHere: 'non in giacenza', usedUp: 'esaurito', archived: 'archiviato', voided: 'annullata' },
};
