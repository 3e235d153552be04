import type { nav as english } from '../en/nav';
import type { Translated } from '../translated';

export const nav: Translated<typeof english> = {
  home: 'Inizio',
  records: 'Registrazioni',
  lots: 'Lotti',
  serials: 'Numeri seriali',
  trace: 'Tracciabilità',
  lotFromLot: 'Lotto da lotto',
  stock: 'Giacenze',
  movements: 'Movimenti',
  overview: 'Panoramica',
  setUp: 'Impostazioni',
  codeTypes: 'Tipi codice',
  items: 'Articoli',
  boms: 'Distinte base',
  templates: 'Causali',
  warehouses: 'Magazzini',
  partners: 'Clienti e fornitori',
  periods: 'Periodi',
  tables: 'Tabelle',
  administration: 'Amministrazione',
  users: 'Utenti',
  company: 'Azienda',
  audit: 'Registro modifiche',
  system: 'Sistema',
  apiKeys: 'Chiavi API',
};
