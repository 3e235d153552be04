import type { setup as english } from '../en/setup';
import type { Translated } from '../translated';

export const setup: Translated<typeof english> = {
  title: 'Impostazioni',
  intro: 'Ciò su cui poggia il lavoro, nell’ordine in cui serve. Ciò che sta in alto basta per il primo lotto.',
  needed: 'Necessarie per il primo lotto',
  lots: 'I lotti e i loro codici',
  rest: 'Quando servono',
  entries: '{count, plural, =0 {ancora niente} one {# voce} other {# voci}}',
  companyWhat: 'Nome, lingua, fuso orario e gli interruttori che decidono come si comportano i lotti.',
  periodsWhat: 'I giorni in cui si può registrare, anno per anno.',
  periodOpen: 'Aperto dal {from} al {to}',
  periodClosed: 'Oggi non cade in nessun periodo aperto',
  warehousesWhat: 'Dove si tiene la giacenza, con le ubicazioni.',
  codeTypesWhat: 'Come si formano codici lotto e numeri seriali: numero, lettere, data, articolo.',
  itemsWhat: 'Ciò che sta nei tuoi magazzini, e come si comportano i suoi lotti.',
  labelsWhat: 'L’aspetto delle etichette di lotti, numeri seriali, ubicazioni e registrazioni.',
  bomsWhat: 'Di che cosa è fatto un articolo, così le registrazioni prelevano i componenti.',
  templatesWhat: 'I tipi di movimento di ogni magazzino: acquisto, produzione, vendita.',
  partnersWhat: 'Clienti, fornitori, produttori e terzisti.',
  lettersTitle: 'Lettere di anni e mesi',
  lettersWhat: 'Lettere che nei codici lotto stanno per un anno o un mese.',
  lettersCount: '{months} mesi su 12, {years, plural, =0 {nessun anno} one {# anno} other {# anni}}',
};
