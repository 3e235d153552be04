export const help = {
  title: 'Help for this page',
  example: 'Example',
  guide: 'Open the guide',
  pageKeys: 'Keys of this page',
  everyKeys: 'Keys everywhere',
  singleKeysOn: 'Single keys can be switched off',
  singleKeysOff: 'Single keys are switched off',
  singleKeysWhere: 'in your profile.',
  keys: {
    search: 'Search the whole portal',
    create: 'Make something new',
    help: 'This help',
    rows: {
      first: 'Along the rows, while the list has the focus',
      second: 'Open the row',
      third: 'Open it beside the list (lots, serial numbers, stock, records, items)',
    },
    form: { first: 'Save', second: 'Save or post', third: 'In a look-up field: search in a window' },
    entry: 'Delete, after a question',
    grid: { first: 'On to the next field', second: 'Next field, also out of the line' },
  },
  pages: {
    home: {
      what: 'What needs attention today, each figure a way to its list.',
      example: '“Expired: 3” opens the list of the three expired lots that are still on hand.',
    },
    guide: {
      what: 'The way from nothing to the first lot; the state of its steps is read from your data.',
      example: 'Make a unit, an item and two templates, post a load of 100, and the lot is there.',
    },
    search: {
      what: 'Finds lots, records, items, partners and pages by code, name, date or number.',
      example: '“WH1 / 12” finds record 12 of warehouse WH1; “oak 00001” finds lot 00001 of item OAK.',
    },
    profile: {
      what: 'Your own language, appearance and password.',
      example: 'A new password signs out all your other devices.',
    },
    jobs: {
      what: 'Work that goes on while you do something else: how far it is, and what came of it.',
      example: 'A load of 100,000 pieces shows “40,000 of 100,000 pieces”; when it is done, its record is one click away.',
    },
    imports: {
      what: 'Lists from a spreadsheet or another system: what was brought in, when, by whom, and what came of it.',
      example: 'Your 500 items come in as one file; if it was the wrong one, “Undo the import” takes them away again.',
    },
    newImport: {
      what: 'Say what the file holds, take its template or your own file, and send it.',
      example: 'A column called “Lotto” or “Lot” is taken for the lot by itself.',
    },
    oneImport: {
      what: 'How the file is read, what would come of each row, and the step from there into the portal.',
      example: '“14 rows: there is no KGS” is one repair, not fourteen.',
    },
    lots: {
      what: 'All lots with their figures; open ones are what is on hand.',
      example: 'Filter by status “In quarantine” and sort by expiry to see what must be decided first.',
    },
    lot: {
      what: 'Everything about one lot: what there is, where it came from, where it went, what may be done.',
      example: 'Loading shows the record that brought 100; Unloading shows who took 30.',
    },
    lotFromLot: {
      what: 'Makes lots of lots: splits one, merges several, or turns one into another item.',
      example: 'Lot 00012 with 100 KG becomes 00013 with 60 and 00014 with 40; both remember that they come from 00012.',
    },
    tracking: {
      what: 'Turns lots or serial numbers on for an item that has stock: everything there gets its first lot or its numbers, from a day on.',
      example: '40 KG in WH1 and 10 in SHOP become lot 00001 today; from now on every load and unload names its lot.',
    },
    lotEdit: {
      what: 'Corrects what describes the lot; its quantities only change by records.',
      example: 'A wrong supplier lot is put right here, and the history keeps the old one.',
    },
    common: {
      what: 'Compares lots or pieces: which inputs, suppliers and records do two or more of them share?',
      example: 'Five cheeses are complained about: all five were made of milk lot 00017 of one farm.',
    },
    readiness: {
      what: 'What would leave a gap in a trace: movements that say neither who nor what for, lots that do not balance, broken links. The last two are read from the whole ledger, in the background, when somebody asks for it.',
      example: 'Unloads of flour by the template “production” are not linked: turn on “traceability” in it.',
    },
    trace: {
      what: 'Where a lot or piece came from and where it went, over all levels, with suppliers, customers and what is left.',
      example: 'A customer complains about lot 00014: one look shows the three lots it was made of and who else got some.',
    },
    serials: {
      what: 'All pieces with a number of their own, with where each is or where it went.',
      example: 'Type the customer’s number in the search: the piece is found by it too.',
    },
    serial: {
      what: 'Everything about one piece: where it is or went, its movements, its flags and its history.',
      example: 'Force close a piece that broke: it leaves what is on hand, and its history stays.',
    },
    serialEdit: {
      what: 'Corrects what describes the piece; its place only changes by records.',
      example: 'Add the number that the customer gave the piece, and the search finds it by that.',
    },
    records: {
      what: 'Everything that was posted, the latest first, and your own drafts.',
      example: 'Filter by day and warehouse to see what came in on Monday.',
    },
    newRecord: {
      what: 'Loads or unloads goods: choose the template, add items, give each its lots, post.',
      example: 'Template L01, item OAK, 100 KG, Auto: the portal makes lot 00001 with 100 on hand.',
    },
    record: {
      what: 'One posted record; it is never deleted, only corrected or voided with a reason.',
      example: 'A load of 100 that should have been 10 is corrected, and both versions stay readable.',
    },
    correction: {
      what: 'Changes a posted record: what moved is reversed and posted anew, in one step.',
      example: 'Put 10 for 100, say why, and stock and lots follow at once.',
    },
    setup: {
      what: 'What the daily work rests on, in the order in which it is needed.',
      example: 'A warehouse, a unit and a class are enough for the first item.',
    },
    company: {
      what: 'Name, language and time zone of the company, and the switches with lasting effect.',
      example: 'The time zone decides which day “today” is, and so on which day a lot expires.',
    },
    codeTypes: {
      what: 'The rules that compose the codes of lots and the numbers of single pieces, each in its own tab.',
      example: 'N5 gives 00001, 00002, 00003 …',
    },
    codeType: {
      what: 'One rule for codes of lots or numbers of pieces: its parts in order, and what its counter counts within.',
      example: 'Year, month letter and three digits: 26K001; each month begins again at 001.',
    },
    items: {
      what: 'What you stock, and how it is kept: by lots or serial numbers, in which unit, how long it lasts.',
      example: 'Search “flour” and open the item to change its shelf life.',
    },
    item: {
      what: 'One item; its tab of lots and serial numbers says how they get code, expiry and first status.',
      example: 'Valid 180 days, exact: loaded on 1 June, it expires on 28 November.',
    },
    boms: {
      what: 'What items are made of: every version of every bill of materials.',
      example: 'Search “table” and open its default version to change the number of screws.',
    },
    bom: {
      what: 'One version: what it makes, of which components, and what may take their place.',
      example: 'One table needs 4 legs and 16 screws, with 2 % of the screws lost on the way.',
    },
    scan: {
      what: 'Says what any code means and opens what it finds: GS1 in every form, your own codes, plain codes.',
      example: '“(01)04006381333931(10)L1” opens lot L1 of the item with that number.',
    },
    scanScreens: {
      what: 'The screens for a phone or a scanner, and what was scanned on this phone and is on its way.',
      example: 'Open Receive at the dock, Unload at the ramp; what waits without a connection is listed below.',
    },
    scanScreen: {
      what: 'One scan answers one question; what is complete goes into the list, and the list is posted as one record.',
      example: 'Scan the carton, Enter takes the quantity, scan the next one; at the end post all lines. Without a connection scan on.',
    },
    scanStock: {
      what: 'Tells where an item, a lot or a piece lies, or what a place holds, by one scan.',
      example: 'Scan lot 12: its places and quantities appear, and those of no other lot.',
    },
    scannerTest: {
      what: 'Shows whether your scanner sends separator and symbology identifier, and what to change if not.',
      example: 'If “~” arrives in place of the separator, put it under Set-up, Scanning.',
    },
    scanning: {
      what: 'What scanners send in place of the separator, and how codes of your own are read.',
      example: 'With the prefix LOT and the parts class, item and lot, “LOT-MOB-TABLE-123” is lot 123 of item TABLE.',
    },
    letters: {
      what: 'Letters that stand for years and months in lot codes.',
      example: 'If 2026 is F and November is K, a code may begin with FK.',
    },
    partners: {
      what: 'Customers, suppliers, producers and subcontractors.',
      example: 'Filter by “Supplier” to see who delivers.',
    },
    partner: {
      what: 'One partner; the nickname is what lot codes and lists show.',
      example: 'MILL may stand in a lot code in place of “Mill of the North Ltd”.',
    },
    periods: {
      what: 'The days on which records may be posted, year by year.',
      example: 'Once January is reported, let the period begin on 1 February.',
    },
    period: {
      what: 'The open days of one year; a record outside them is refused.',
      example: 'From 1 January to 31 December 2026.',
    },
    tables: {
      what: 'The small tables that items and lots refer to.',
      example: 'Units: KG with three decimals, PCS with none.',
    },
    tableRow: {
      what: 'One row of a small table; what is in use can be archived, not deleted.',
      example: 'A status that keeps its lots out of stock acts on all of them at once.',
    },
    labelPrints: {
      what: 'Every print of labels: who, when, with which design, how many, and why again.',
      example: 'LOT50, 3 labels of lot 00012, printed by Anna; a reprint because the label was torn.',
    },
    labelDesigns: {
      what: 'How labels look. One design of each kind can be proposed; items and lots can name another one.',
      example: 'LOT50: 50 × 30 mm, DataMatrix with the lot code, item and expiry beside it.',
    },
    labelDesign: {
      what: 'Size, symbol, lines and sheet of a label; the preview beside it follows what you change.',
      example: 'Choose GS1 DataMatrix for goods with a GTIN: one scan brings item, lot and expiry.',
    },
    templates: {
      what: 'The kinds of movements: whether goods come or go, and what must be filled in.',
      example: 'L01 “Purchase load” and U01 “Sales unload” in warehouse WH1.',
    },
    template: {
      what: 'One kind of movement of one warehouse; beside each switch stands what it does.',
      example: 'With “Document required”, nobody posts a purchase without its delivery note.',
    },
    warehouses: {
      what: 'Where goods lie.',
      example: 'WH1 “Main warehouse”, EXT “At the subcontractor’s”.',
    },
    warehouse: {
      what: 'One warehouse and its locations.',
      example: 'Switch on stock by location before the first load if you want to know the shelf.',
    },
    location: {
      what: 'One place inside a warehouse.',
      example: 'A1-02 under aisle A1; blocked, its stock stays but is not available.',
    },
    stock: {
      what: 'What is on hand, by item, warehouse, location or lot, today or on any past day.',
      example: 'Choose 30 June to see what was on the shelf at the half-year.',
    },
    movements: {
      what: 'Every single movement of the ledger, with its record, its lot and its place.',
      example: 'Filter by lot 00012 to see each step from its load to the last unload.',
    },
    users: {
      what: 'Who may sign in to this company, and with which roles.',
      example: 'Somebody leaves: disable the user; what was done stays under the name.',
    },
    user: {
      what: 'One person and the roles; an invitation or a new password is a link that works once.',
      example: 'An operator posts records; the role Quality changes the status of lots.',
    },
    newCompany: {
      what: 'A further company, with its own data; you are its first administrator.',
      example: 'A sister firm keeps its own lots, items and users.',
    },
    lotSettings: {
      what: 'Gives many items the same lot settings at once, and tells which could not take them.',
      example: 'Every ingredient gets a warning 30 days before its expiry, in one go.',
    },
    audit: {
      what: 'Who did what and when, old and new, in plain words; nothing here can be changed. The time is that of the entry: a record of March that is typed today stands under today.',
      example: 'Filter by a lot to see who released it, when and why.',
    },
    apiKeys: {
      what: 'The keys by which programs load, unload and read, each with its own rights and its own end.',
      example: '“Scale at dock 2” may post records for 90 days; if it is lost, one click keeps it out.',
    },
    programs: {
      what: 'What a program can ask and do, operation by operation.',
      example: 'POST /records with a load of 40 KG answers with the code of the new lot.',
    },
    system: {
      what: 'Where the portal runs, how old the last backup is, and whether its settings are safe.',
      example: 'A backup older than a day is marked, with the command that makes a new one.',
    },
  },
} as const;
