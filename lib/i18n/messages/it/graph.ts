import type { graph as english } from '../en/graph';
import type { Translated } from '../translated';

export const graph: Translated<typeof english> = {
  search: 'Cerca nel grafo',
  searchHint: 'Cerca dentro: /',
  found: '{count, plural, =0 {nessuno} one {# trovato} other {# trovati}}',
  fit: 'Adatta',
  arrange: 'Ridisponi',
  all: '{count, plural, one {Mostra 1 altro} other {Mostra gli altri #}}',
  few: 'Mostra meno',
  isolate: 'Solo la via fin qui',
  wholeAgain: 'Mostra tutto',
  card: 'Apri la scheda',
  startHere: 'Traccia da qui',
  close: 'Chiudi',
  panel: 'Dettagli',
  legend: 'Legenda',
  minimap: 'Panoramica del grafo',
  expand: '{count, plural, one {Mostra # altro dietro {code}} other {Mostra altri # dietro {code}}}',
  moreMembers: '{count, plural, one {e 1 altro} other {e altri #}}',
  keys: 'Tasti: Tab su un riquadro, frecce lungo i fili, Invio per i dettagli, / per cercare.',
  threads: 'Fili',
  comesFrom: 'da',
  goesTo: 'a',
  kinds: { start: 'Partenza', one: 'Lotto o pezzo', many: 'Molti pezzi uguali', source: 'Fornitore', target: 'Cliente' },
};
