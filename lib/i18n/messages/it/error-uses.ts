import type { errorUses as english } from '../en/error-uses';
import type { Translated } from '../translated';

export const errorUses: Translated<typeof english> = {
  items: '{count, plural, one {# articolo} other {# articoli}}',
  lots: '{count, plural, one {# lotto} other {# lotti}}',
  serials: '{count, plural, one {# numero seriale} other {# numeri seriali}}',
  records: '{count, plural, one {# registrazione} other {# registrazioni}}',
  lines: '{count, plural, one {# riga di registrazione} other {# righe di registrazione}}',
  templates: '{count, plural, one {# causale} other {# causali}}',
  locations: '{count, plural, one {# ubicazione} other {# ubicazioni}}',
  sublocations: '{count, plural, one {# ubicazione al suo interno} other {# ubicazioni al suo interno}}',
  statusChanges: '{count, plural, one {# cambio di stato} other {# cambi di stato}}',
  stock: '{count, plural, one {# posizione di giacenza} other {# posizioni di giacenza}}',
  itemSuppliers: '{count, plural, one {# fornitore di un articolo} other {# fornitori di articoli}}',
  itemLocations: '{count, plural, one {# posto di un articolo} other {# posti di articoli}}',
  altUoms: '{count, plural, one {# unità alternativa di un articolo} other {# unità alternative di articoli}}',
  gtins: '{count, plural, one {# GTIN} other {# GTIN}}',
  boms: '{count, plural, one {# distinta base} other {# distinte base}}',
  costCentreLines: '{count, plural, one {# riga di registrazione} other {# righe di registrazione}}',
  warehouses: '{count, plural, one {# magazzino} other {# magazzini}}',
};
