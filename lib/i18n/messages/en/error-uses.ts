/** How many rows of a kind refer to something: "12 lots". */
export const errorUses = {
  items: '{count, plural, one {# item} other {# items}}',
  lots: '{count, plural, one {# lot} other {# lots}}',
  records: '{count, plural, one {# record} other {# records}}',
  lines: '{count, plural, one {# line of a record} other {# lines of records}}',
  templates: '{count, plural, one {# template} other {# templates}}',
  locations: '{count, plural, one {# location} other {# locations}}',
  sublocations: '{count, plural, one {# location inside it} other {# locations inside it}}',
  statusChanges: '{count, plural, one {# change of status} other {# changes of status}}',
  stock: '{count, plural, one {# entry of stock} other {# entries of stock}}',
  itemSuppliers: '{count, plural, one {# supplier of an item} other {# suppliers of items}}',
  itemLocations: '{count, plural, one {# place of an item} other {# places of items}}',
  altUoms: '{count, plural, one {# alternative unit of an item} other {# alternative units of items}}',
  gtins: '{count, plural, one {# GTIN} other {# GTINs}}',
  boms: '{count, plural, one {# bill of materials} other {# bills of materials}}',
  costCentreLines: '{count, plural, one {# line of a record} other {# lines of records}}',
  warehouses: '{count, plural, one {# warehouse} other {# warehouses}}',
} as const;
