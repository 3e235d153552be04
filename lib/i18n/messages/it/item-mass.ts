import type { itemMass as english } from '../en/item-mass';
import type { Translated } from '../translated';

export const itemMass: Translated<typeof english> = {
  massAction: 'Modifica lotti e seriali',
  massTitle: 'Modifica la gestione di lotti e numeri seriali',
  massState: '{count, plural, one {# articolo} other {# articoli}}',
  massWhy: 'Spunta ciò che deve cambiare; tutto il resto rimane come ce l’ha ogni articolo.',
  massSet: 'Che cosa deve cambiare',
  massChange: 'Cambia: {field}',
  massLotManaged: 'Gli articoli già movimentati restano come sono e vengono elencati.',
  massSerialManaged: 'Gli articoli già movimentati, o con un’unità che ammette decimali, restano come sono e vengono elencati.',
  massGo: 'Modifica gli articoli',
  massChanged: '{count, plural, =0 {Nessun articolo modificato} one {# articolo modificato} other {# articoli modificati}}',
  massUnchanged: '{count, plural, one {# lo aveva già.} other {# lo avevano già.}}',
  massRefused: '{count, plural, one {# è rimasto com’era:} other {# sono rimasti com’erano:}}',
  massRefusedList: 'Articoli rimasti com’erano',
  massMore: '{count, plural, one {e un altro} other {e altri #}}',
  massAgain: 'Cambia altro',
};
