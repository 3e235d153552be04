import type { ErrorCode } from '../../../kernel/error-codes';
import { fileErrors } from './errors-files';
import { scanErrors } from './errors-scans';

export const errors: Record<ErrorCode, string> = {
  ...fileErrors,
  ...scanErrors,
  E_PARAMETERS_MISSING:
    'Per {year, select, none {quell’anno} other {il {year}}} mancano i parametri di magazzino. Apri l’anno in Impostazioni, oppure scegli un’altra data.',
  E_PERIOD_CLOSED:
    '{date, select, none {La data} other {Il {date}}} è fuori dal periodo aperto{from, select, none {} other { (dal {from} al {to})}}. Scegli una data compresa, o chiedi a un amministratore di spostare il periodo.',
  E_WAREHOUSE_EXPIRED:
    '{warehouse, select, none {Il magazzino} other {Il magazzino {warehouse}}} è chiuso{date, select, none {} other { dal {date}}}. Scegli un altro magazzino o una data precedente.',
  E_DATE_IN_FUTURE: '{date, select, none {La data} other {Il {date}}} deve ancora venire. Usa oggi o un giorno precedente.',
  E_PERIOD_RANGE:
    'Il periodo deve iniziare e finire nell’anno{year, select, none {} other { {year}}}, e la fine non può precedere l’inizio. Correggi le due date.',

  E_TEMPLATE_FLAGS:
    '{dependants, select, none {Altre opzioni della causale richiedono questa} other {La richiedono queste opzioni: {dependants}}}. Disattiva prima quelle, oppure lasciala attiva.',
  E_OFFSET_TEMPLATE:
    '{template, select, none {Quella causale} other {La causale {template}}} non può fare il movimento opposto{reasons, select, none {} other {: {reasons}}}. Scegline un’altra.',
  E_OFFSET_OF:
    'Questa causale è la contropartita di altre{uses, select, none {} other { ({uses})}} e non andrebbe più bene. Cambia prima la contropartita là.',
  E_OPENING_IS_LOAD: 'Le rimanenze iniziali sono carichi. Rendi la causale di carico, o spegni le rimanenze.',
  E_OPENING_TAKEN:
    '{template, select, none {Un’altra causale} other {La causale {template}}} apre già le rimanenze di questo magazzino. Prima spegni lì l’opzione.',
  E_TEMPLATE_NO_LOTS:
    '{item, select, none {L’articolo} other {L’articolo {item}}} è gestito a lotti o numeri seriali, ma {template, select, none {la causale} other {la causale {template}}} non gestisce i lotti. Scegli una causale con gestione lotti.',
  E_TEMPLATE_NOT_ALLOWED:
    '{template, select, none {La causale} other {La causale {template}}} non è prevista qui. Scegline un’altra, o rendila visibile per quest’area in Impostazioni, Causali.',

  E_REF_DOCUMENT_REQUIRED:
    '{template, select, none {La causale} other {La causale {template}}} richiede un documento di riferimento. Scrivine il numero o la descrizione.',
  E_ACCOUNT_REQUIRED: '{template, select, none {La causale} other {La causale {template}}} richiede un cliente o un fornitore. Sceglilo.',
  E_LOCATION_REQUIRED:
    '{warehouse, select, none {Il magazzino} other {Il magazzino {warehouse}}} tiene la giacenza per ubicazione. Indica quale.',
  E_VARIANT_REQUIRED: '{item, select, none {L’articolo} other {L’articolo {item}}} ha varianti. Scegline una.',
  E_VARIANT_UNKNOWN:
    '{variant, select, none {La variante} other {La variante {variant}}} non appartiene {item, select, none {all’articolo} other {all’articolo {item}}}. Scegline una dal suo elenco.',
  E_LOCATION_IS_GROUP:
    '{location, select, none {L’ubicazione} other {L’ubicazione {location}}} ne raggruppa altre e non contiene merce. Scegline una al suo interno.',
  E_LOCATION_INACTIVE:
    '{location, select, none {L’ubicazione} other {L’ubicazione {location}}} non è in uso. Scegline un’altra, o riattivala.',
  E_LOCATION_OTHER_WAREHOUSE:
    '{location, select, none {L’ubicazione} other {L’ubicazione {location}}} non si trova {warehouse, select, none {in questo magazzino} other {nel magazzino {warehouse}}}. Scegli un’ubicazione dello stesso magazzino.',
  E_LOCATION_MONO_ITEM:
    '{location, select, none {L’ubicazione} other {L’ubicazione {location}}} contiene un articolo alla volta e ora ha {item, select, none {già un altro articolo} other {già {item}}}. Scegli un’altra ubicazione.',
  E_LOCATION_MONO_LOT:
    '{location, select, none {L’ubicazione} other {L’ubicazione {location}}} contiene un lotto alla volta e ora ha {lot, select, none {già un altro lotto} other {già il lotto {lot}}}. Scegli un’altra ubicazione.',
  E_LOCATION_CYCLE:
    '{location, select, none {L’ubicazione} other {L’ubicazione {location}}} non può stare dentro sé stessa. Scegli un’altra ubicazione superiore, o nessuna.',
  E_NUMBER_TAKEN:
    'Il numero {number, select, none {} other {{number} }}è già usato in questo magazzino per quel giorno. Lascialo vuoto per avere il primo libero.',
  E_QTY_ZERO: 'La quantità è zero. Scrivi una quantità, o usa una causale che accetta movimenti a zero.',
  E_QTY_DECIMALS:
    '{uom, select, none {Questa unità} other {{uom}}} ammette {decimals, select, none {meno decimali} 0 {solo numeri interi} other {al massimo {decimals} decimali}}. Arrotonda {entered, select, none {la quantità} other {{entered}}}.',
  E_QTY_FORMAT:
    '{entered, select, none {Questa} other {«{entered}»}} non è una quantità. Scrivi cifre e, se serve, un solo separatore decimale.',
  E_QTY_TOO_LARGE:
    'La quantità è troppo grande{max, select, none {} other { (al massimo {max})}}. Controlla che non ci sia una cifra di troppo.',
  E_MANUAL_LOAD:
    '{item, select, none {L’articolo} other {L’articolo {item}}} non si può caricare a mano. Caricalo con il documento che lo porta.',
  E_ITEM_ARCHIVED:
    '{item, select, none {L’articolo} other {L’articolo {item}}} è archiviato. Scegli un altro articolo, o ripristinalo prima.',
  E_ITEM_PHANTOM:
    '{item, select, none {L’articolo} other {L’articolo {item}}} è fittizio: si muovono solo i suoi componenti. Scegli i componenti.',
  E_UOM_CONVERSION:
    'Il fattore di questa unità è fisso e le due quantità non concordano{expected, select, none {} other {: {entered} {uom} sono {expected} {main}, mentre questa riga indica {quantity}}}. Modifica una delle due.',
  E_COST_CENTRE_SUM:
    'I centri di costo di questa riga non corrispondono alla sua quantità{entered, select, none {} other {: sommano a {entered} su {required} {uom}}}. Modifica le quantità oppure toglili.',
  E_NO_BOM:
    '{item, select, none {L’articolo} other {L’articolo {item}}} non ha {version, select, none {una distinta base predefinita} other {una distinta base «{version}»}} in uso e valida in questo giorno. Creala in Impostazioni, Distinte base.',
  E_BOM_CYCLE: 'Un articolo sarebbe composto da sé stesso{path, select, none {} other {: {path}}}. Togli uno di questi passaggi.',
  E_BOM_SHORTAGE:
    '{item, select, none {Un componente} other {{item}}} non basta{required, select, none {} other {: servono {required} {uom}, se ne possono usare {available}, ne mancano {missing}}}. Caricane prima, oppure produci di meno.',
  E_BOM_COMPONENTS:
    'I componenti di questa riga non sono quelli della distinta base{required, select, none {} other {: chiede {required} {uom} di {item}, ne sono indicati {entered}}}. Riprendi i componenti dalla distinta.',
  E_BOM_DEFAULT: 'La versione predefinita deve essere in uso. Prima rendi predefinita un’altra versione.',
  E_UOM_NOT_OF_ITEM:
    'Questa unità non appartiene {item, select, none {all’articolo} other {all’articolo {item}}}. Scegli la sua unità principale o una delle alternative.',
  E_VALIDITY_RANGE: 'L’ultimo giorno precede il primo.',
  E_NO_LINES: 'Non c’è ancora nulla da registrare. Aggiungi almeno una riga con articolo e quantità.',

  E_LOT_REQUIRED:
    '{item, select, none {L’articolo} other {L’articolo {item}}} è gestito a lotti. Indica a quali lotti appartiene la quantità.',
  E_LOT_CODE_REQUIRED:
    'Il lotto non ha codice e {item, select, none {il suo articolo} other {l’articolo {item}}} non ha una regola per comporlo. Scrivi un codice, o assegna all’articolo un tipo codice lotto.',
  E_LOT_SUM:
    'I lotti devono dare la quantità della riga{required, select, none {} other {: richiesti {required} {uom}, inseriti {entered} {uom}}}{missing, select, none {} other {, mancano {missing} {uom}}}. Correggi le quantità dei lotti.',
  E_LOT_NOT_MANAGED: '{item, select, none {L’articolo} other {L’articolo {item}}} non è gestito a lotti. Togli i lotti dalla riga.',
  E_LOT_OTHER_ITEM:
    '{lot, select, none {Il lotto} other {Il lotto {lot}}} è di {item, select, none {un altro articolo} other {un altro articolo, {item}}}. Scegli un lotto di questo articolo.',
  E_RFID_DUPLICATE:
    '{tag, select, none {Questo tag RFID} other {Il tag RFID {tag}}} appartiene {lot, select, none {a un altro lotto} other {al lotto {lot}}} di {item, select, none {questo articolo} other {{item}}}. Rileggi il tag, oppure carica su quel lotto.',
  E_RFID_NOT_MANAGED:
    'I lotti di {item, select, none {questo articolo} other {{item}}} non portano tag RFID. Togli il tag, oppure attiva i tag sull’articolo.',
  E_LOT_CODE_NOT_UNIQUE:
    'Il codice lotto {lot, select, none {} other {{lot} }}è già usato{item, select, none {} other { dall’articolo {item}}}. Scegli un altro codice, o apri il lotto esistente.',
  E_LOT_CODE_LOCKED:
    'Il codice {lot, select, none {del lotto} other {del lotto {lot}}} non si può più cambiare, perché è in uso. Scrivi piuttosto una nota.',
  E_LOT_OTHER_SUPPLIER:
    '{lot, select, none {Il lotto} other {Il lotto {lot}}} viene da {supplier, select, none {un altro fornitore} other {{supplier}}} e questo articolo ammette un solo fornitore per lotto. Usa un lotto nuovo.',
  E_LOT_CLOSED: '{lot, select, none {Il lotto} other {Il lotto {lot}}} è chiuso. Scegli un altro lotto, o riaprilo prima.',
  E_LOT_NOT_WITHDRAWABLE:
    '{lot, select, none {Il lotto} other {Il lotto {lot}}} non si può prelevare{reasons, select, none {} other {: {reasons}}}. Scegli un altro lotto, o usa una causale che ammette lotti non disponibili.',
  E_LOT_NOT_AVAILABLE:
    '{lot, select, none {Il lotto} other {Il lotto {lot}}} ha {available, select, none {meno disponibilità del necessario} other {{available} {uom} disponibili}}{required, select, none {} other {; la riga ne chiede {required}}}. Preleva di meno, o scegli un altro lotto.',
  E_LOT_RESERVED:
    '{lot, select, none {Il lotto} other {Il lotto {lot}}} è prenotato{documents, select, none {} other { per {documents}}}. Scegli un altro lotto, o libera prima la prenotazione.',
  E_STOCK_WOULD_GO_NEGATIVE:
    '{lot, select, none {{item, select, none {La giacenza} other {L’articolo {item}}}} other {Il lotto {lot}}} andrebbe sotto zero{place, select, none {} other { in {place}}}{date, select, none {} other { il {date}}}{missing, select, none {} other {: mancano {missing} {uom}}}{available, select, none {} other {, disponibili {available} {uom}}}. Preleva di meno, scegli un altro lotto o una data successiva.',

  E_SERIAL_CODE_REQUIRED:
    'Ogni pezzo {item, select, none {di questo articolo} other {dell’articolo {item}}} ha bisogno del suo numero seriale. Scrivilo, leggilo o incollalo.',
  E_SERIAL_COUNT:
    '{required, select, none {I numeri seriali non corrispondono alla quantità} other {{required} pezzi richiedono {required} numeri seriali, ma ce ne sono {entered}}}. Aggiungi o togli numeri seriali, o correggi la quantità.',
  E_SERIAL_TOO_MANY:
    'Una registrazione muove al massimo {max, select, none {200000} other {{max}}} pezzi{entered, select, none {} other {; questi sono {entered}}}. Dividili fra più registrazioni.',
  E_SERIAL_QTY_INTEGER:
    '{item, select, none {Questo articolo} other {L’articolo {item}}} ha un numero seriale per ogni pezzo: la quantità deve essere un numero intero. Correggila.',
  E_SERIAL_LOT_COUNT:
    '{lot, select, none {Il lotto} other {Il lotto {lot}}} richiede {required, select, none {tanti numeri seriali quanta è la sua quantità} other {{required} numeri seriali, ma ne ha {entered}}}. Sposta, aggiungi o togli numeri seriali.',
  E_SERIAL_CREATION:
    'Il numero seriale {serial, select, none {} other {{serial} }}non esiste ancora e questa causale non può crearne. Controlla il numero, o usa una causale che crea numeri seriali.',
  E_SERIAL_IN_STOCK:
    'Il numero seriale {serial, select, none {} other {{serial} }}è già in giacenza{place, select, none {} other { in {place}}}{record, select, none {} other { (registrazione {record})}}. Controlla il numero.',
  E_SERIAL_ALREADY_UNLOADED:
    'Il numero seriale {serial, select, none {} other {{serial} }}è già stato scaricato{record, select, none {} other { (registrazione {record})}}. Scegli un altro pezzo.',
  E_SERIAL_NOT_AVAILABLE:
    'Il numero seriale {serial, select, none {} other {{serial} }}non è disponibile qui{place, select, none {} other {: si trova in {place}}}{lot, select, none {} other {, lotto {lot}}}. Scegli un pezzo di questo posto e di questo lotto.',
  E_SERIAL_NOT_MANAGED: '{item, select, none {L’articolo} other {L’articolo {item}}} non è gestito a numeri seriali. Toglili dalla riga.',
  E_SERIAL_DUPLICATE:
    'Il numero seriale {serial, select, none {} other {{serial} }}compare due volte in questa registrazione. Togline uno.',
  E_SERIAL_FLAGGED:
    'Il numero seriale {serial, select, none {} other {{serial} }}è {flag, select, CANCELLED {annullato} other {chiuso forzatamente}} e non si può muovere. Togli prima il segno nella sua scheda, o scegli un altro pezzo.',
  E_SERIAL_RESERVED:
    'Il numero seriale {serial, select, none {} other {{serial} }}è prenotato. Scegli un altro pezzo, o chiedi a chi può superare le prenotazioni.',
  E_SERIAL_LATER_MOVEMENT:
    'Il numero seriale {serial, select, none {} other {{serial} }}si è mosso dopo{record, select, none {} other { (registrazione {record})}}: la sua storia va solo in avanti. Annulla prima quella registrazione, o scegli una data successiva.',
  E_MORE_OBSTACLES:
    'E {count, select, none {altri impedimenti} 1 {un altro impedimento} other {altri {count} impedimenti}}. Risolvi prima quelli elencati, poi riprova.',
  E_SERIAL_CODE_LOCKED:
    'Il numero seriale {serial, select, none {} other {{serial} }}si è già mosso di nuovo o sta nella genealogia: il suo codice è definitivo. Per un altro numero usa il codice cliente o il codice fornitore.',
  E_SERIAL_CODE_TAKEN:
    'Il numero seriale {serial, select, none {} other {{serial} }}è già di un altro pezzo{item, select, none {} other { dell’articolo {item}}}. Scegli un altro codice.',
  E_OFFSET_SAME_PLACE:
    'La merce partirebbe e arriverebbe nello stesso posto{warehouse, select, none {} other { del magazzino {warehouse}}}. Scegli un’altra ubicazione per uno dei due lati.',
  E_OFFSET_RECORD:
    'Questa registrazione è la contropartita della registrazione {number, select, none {} other {{number} }}{date, select, none {} other {del {date}}}. Correggi quella: questa segue.',
  E_LFL_SAME_LOT:
    '{lot, select, none {Il risultato} other {Il lotto {lot}}} è il lotto da cui si preleva. Scegli un altro lotto, o uno nuovo.',
  E_LFL_SERIALS:
    '{item, select, none {Questo articolo} other {L’articolo {item}}} ha numeri seriali: i pezzi possono cambiare lotto, ma non articolo. Mantieni l’articolo.',
  E_LFL_ITEMS: 'Tutti i lotti prelevati devono essere dello stesso articolo. Togli gli altri, o trattali uno alla volta.',
  E_TRACKING_ON:
    '{item, select, none {Questo articolo} other {L’articolo {item}}} è già gestito a lotti o a numeri seriali. Ricarica la pagina per vedere come è impostato.',
  E_TRACKING_OFF: 'Lotti e numeri seriali sono disattivati per tutta l’azienda. Attivali prima nelle impostazioni dell’azienda.',
  E_TRACKING_DATE:
    'Lotti e numeri seriali non possono iniziare prima dell’ultimo movimento dell’articolo{from, select, none {} other {, il {from}}}. Scegli quel giorno o uno successivo.',
  E_TRACKING_NEGATIVE:
    '{place, select, none {La giacenza è sotto zero} other {In {place} la giacenza è sotto zero}}{quantity, select, none {} other {: {quantity} {uom}}}. Non c’è nulla a cui dare un lotto o un numero seriale: prima riporta la giacenza a zero o sopra con un carico.',
  E_TRACKING_STOCK:
    'La giacenza {place, select, none {è cambiata} other {in {place} è cambiata}} nel frattempo{available, select, none {} other {: ora è di {available} {uom}}}. Ricarica la pagina e ricontrolla che cosa va dove.',
  E_TRACKING_RECORD:
    'Questa registrazione ha dato i primi lotti o numeri seriali alla giacenza di un articolo: non si corregge e non si annulla da sola. Togli la gestione a lotti o seriali nella pagina dell’articolo, finché da allora non ci sono movimenti.',
  E_TRACKING_LATER:
    '{item, select, none {L’articolo} other {L’articolo {item}}} ha avuto movimenti dopo l’inizio di lotti o numeri seriali{record, select, none {} other {: il primo è {record}}}. Prima annulla quello che è venuto dopo; se non si può, la gestione a lotti o seriali resta.',
  E_TRACKED_FROM:
    '{item, select, none {Questo articolo} other {L’articolo {item}}} è gestito a lotti o numeri seriali{date, select, none {} other { dal {date}}} e prima di quel giorno non si registra più nulla. Usa quel giorno o uno successivo.',
  E_TRACKED_SINCE:
    'Qui è stata mossa giacenza {item, select, none {di un articolo} other {dell’articolo {item}}} prima dell’inizio di lotti o numeri seriali{date, select, none {} other { il {date}}}, e quella giacenza ora ha i suoi lotti o numeri. Registra la differenza con una nuova registrazione di oggi, oppure togli prima la gestione a lotti o seriali nella pagina dell’articolo.',
  E_LFL_CORRECT: 'Un lotto creato da un altro lotto non si corregge: annulla questa registrazione, che annulla entrambi i lati, e rifalla.',
  E_TRACE_DIRECTION: 'Sono spente tutte e due le direzioni, perciò non c’è niente da cercare. Accendi composizione, utilizzo o entrambe.',
  E_TRACE_CYCLE:
    'Un lotto diventerebbe parte della propria origine{path, select, none {} other {: {path}}}. Usa un altro lotto per il risultato.',

  E_CODE_TOO_LONG: 'Il codice è troppo lungo{max, select, none {} other { (al massimo {max} caratteri)}}. Accorcialo.',
  E_CODE_OVERFLOW:
    'I numeri {type, select, none {di questo tipo codice} other {del tipo codice {type}}} sono esauriti{root, select, none {} other { per {root}}}. Dai più cifre al progressivo, o cambia la parte fissa.',
  E_CODE_SOURCE_MISSING:
    'Il codice non si può comporre: {source, select, none {una sua parte} other {{source}}} non ha valore{date, select, none {} other { per il {date}}}. Compilala in Impostazioni, Tabelle, o scrivi il codice.',
  E_CODE_CHARS: 'Il codice contiene un carattere che non si può stampare. Riscrivilo a mano.',
  E_CODE_EXISTS: 'Il codice {code, select, none {} other {{code} }}esiste già. Scegline un altro.',
  E_CODE_SEGMENTS:
    'Un tipo codice richiede almeno una voce, e al massimo un progressivo numerico e uno alfabetico. Correggi l’elenco delle voci.',
  E_CODE_SEGMENT_LENGTH: 'La lunghezza di questa voce non va bene{min, select, none {} other { (da {min} a {max})}}. Correggila.',
  E_CODE_START: 'Il progressivo non può partire da lì: il valore iniziale deve stare nella lunghezza della voce. Correggi l’uno o l’altra.',
  E_CODE_ROOT: 'Un progressivo non può far parte della radice, che resta fissa mentre lui avanza. Toglilo dalla radice.',
  E_SERIAL_UNIT:
    '{item, select, none {Ogni pezzo ha il suo numero, quindi le quantità devono essere intere. Scegli un’unità di misura senza decimali{code, select, none {} other { al posto di {code}}}.} other {L’unità di misura deve restare senza decimali, perché l’articolo {item} è gestito a numeri seriali.}}',
  E_SERIAL_RANGE:
    '{part, select, none {Il testo} other {«{part}» al carattere {position}}} {reason, select, ORDER {finisce prima di cominciare. Scrivi prima il numero più basso.} LARGE {darebbe più codici di quanti ne accetta un campo{max, select, none {} other { ({max})}}. Inseriscili in più riprese.} LONG {darebbe codici di oltre 50 caratteri. Parti da uno più corto.} other {non è un intervallo. Scrivi SN-010..SN-025, con lo stesso testo attorno ai numeri, oppure 10+15 per 10 e altri quindici.}}',
  E_CODE_KIND:
    '{purpose, select, SERIAL {Un numero seriale non può avere questa voce: non dice nulla che resti con il pezzo. Toglila.} other {Un codice lotto non può avere come voce il codice di un lotto. Toglila.}}',
  E_CODE_TYPE_PURPOSE:
    '{wanted, select, SERIAL {Il tipo codice{code, select, none {} other { {code}}} compone codici lotto. Scegline uno che compone numeri seriali.} other {Il tipo codice{code, select, none {} other { {code}}} compone numeri seriali. Scegline uno che compone codici lotto.}}',
  E_GTIN_LENGTH: 'Un GTIN ha 8, 12, 13 o 14 cifre. Scrivilo come sta sotto le barre.',
  E_GTIN_CHECK: 'L’ultima cifra non torna{example, select, none {} other {: sarebbe {example}}}. Controlla se c’è un errore.',
  E_GTIN_TAKEN:
    'Questo GTIN appartiene già {item, select, none {a un altro livello} other {all’articolo {item}}}. Un GTIN indica un solo articolo e un solo livello di imballo.',
  E_UOM_IS_MAIN: 'Questa è l’unità principale dell’articolo. Scegline un’altra.',
  E_STOCK_RANGE: 'Il minimo è maggiore del massimo. Correggi uno dei due.',
  E_EXPIRY_RANGE:
    'La scadenza{expiry, select, none {} other { {expiry}}} precede la data di inizio{start, select, none {} other { {start}}}. Correggi una delle due.',
  E_EXPIRY_LOCKED:
    'La scadenza è calcolata e non si cambia a mano per {item, select, none {questo articolo} other {l’articolo {item}}}. Cambia la data di inizio, o permettilo sull’articolo.',
  E_BLOCK_DAYS_ORDER: 'L’avviso deve venire prima del blocco: dai all’avviso almeno tanti giorni quanti al blocco.',

  E_STATUS_WORKFLOW_ONLY: 'Lo stato non si modifica qui. Usa «Cambia stato», che chiede un motivo.',
  E_JOB_STARTED: 'Questo lavoro nel frattempo è iniziato o finito e non si può più annullare. Guarda a che punto è.',
  E_JOB_GAVE_UP:
    'Il portale ci ha provato più volte ed è stato sempre interrotto. Riprova con meno pezzi e, se succede ancora, avvisa l’amministratore.',
  E_NOTHING_TO_UNDO: 'Non c’è nulla da riportare indietro: il lavoro è ancora in corso o non ha cambiato nulla. Guarda a che punto è.',
  E_UNDONE: 'È già stato riportato indietro, o lo si sta facendo. Lo trovi fra i «Lavori in secondo piano».',
  E_STOCK_ROWS:
    '{why, select, WAREHOUSES {Queste righe stanno in più magazzini; una registrazione muove merce di uno solo. Scegli righe di un magazzino.} OWNERS {Queste righe sono di più clienti, fornitori o commesse; una registrazione muove merce di uno solo. Scegli righe di uno.} SIGNS {Alcune righe sono sopra zero e altre sotto; una registrazione va in una sola direzione. Scegli le une o le altre.} QUANTITY {È stata data una sola quantità per più righe, e non si può dire da quale prenderla. Scegli una riga, o muovi tutto di ognuna.} other {In queste righe non c’è più nulla. Scegli righe con una giacenza.}}',
  E_CHECK_RUNS: 'Qualcuno sta già controllando i libri di questa azienda. Quello che trova compare in questa pagina a controllo finito.',
  E_NOT_CHECKED:
    'I libri non sono ancora stati controllati: non c’è nulla da esportare. Apri «Pronti per una rintracciabilità» e fai prima il controllo.',
  E_HOLD_LIFTED: 'Qui non c’è più nessuna sospensione: qualcuno l’ha tolta nel frattempo. Non resta altro da fare.',
  E_REASON_REQUIRED: 'Scrivi il motivo. Resterà nello storico.',
  E_ITEM_USED:
    '{item, select, none {L’articolo} other {L’articolo {item}}} ha già movimenti, quindi {field, select, none {questo dato} other {{field}}} non si può più cambiare. Crea piuttosto un nuovo articolo.',
  E_SETTING_FROZEN:
    '{field, select, none {Questa impostazione} other {{field}}} non si può più cambiare, perché ci sono registrazioni che ne dipendono.',
  E_IN_USE:
    '{code, select, none {Questo elemento} other {{code}}} è in uso{uses, select, none {} other { ({uses})}} e non si può eliminare. Archivialo, o togli prima quegli usi.',
  E_FIELD_FROZEN:
    '{field, select, none {Questo campo} other {{field}}} non si può più cambiare, perché è già stato usato. Crea piuttosto un nuovo elemento.',
  E_CONFLICT:
    '{by, select, none {Qualcuno} other {{by}}} ha modificato questi dati mentre ci lavoravi{old, select, none {} other {; ora c’è “{old}”}}. Ricarica per vedere le modifiche, poi inserisci di nuovo le tue.',
  E_FORBIDDEN: 'Il tuo ruolo non lo permette. Se ti serve, chiedi a un amministratore.',
  E_ALREADY_VOIDED:
    '{number, select, none {Questa registrazione} other {La registrazione {number}}} è già stata annullata. Non resta altro da fare.',
  E_NOT_FOUND:
    '{code, select, none {Questo elemento} other {{code}}} non esiste più, o non puoi vederlo. Controlla il codice, o torna all’elenco.',
  E_LAST_ADMIN: 'È l’ultimo amministratore. Nominane prima un altro.',
  E_NOT_DEMO:
    'Questa azienda non è nata come dimostrativa: non è stato eliminato nulla. Solo un’azienda dimostrativa si può eliminare per intero.',
  E_MEMBER_EXISTS:
    '{email, select, none {Questa persona} other {{email}}} fa già parte di questa azienda. Apri la voce nell’elenco degli utenti.',
  E_USER_SHARED:
    '{name, select, none {Questa persona} other {{name}}} lavora anche in altre aziende, di cui non sei amministratore. La password può cambiarla la persona stessa o un amministratore di quelle aziende.',

  E_SIGN_IN: 'Il nome o la password non sono corretti. Riprova, o chiedi una nuova password a un amministratore.',
  E_SIGN_IN_LOCKED: 'Troppi tentativi. Aspetta {minutes, select, none {qualche minuto} 1 {un minuto} other {{minutes} minuti}} e riprova.',
  E_SESSION: 'La sessione è terminata. Accedi di nuovo: quello che hai scritto è ancora qui.',
  E_TOKEN: 'Questo collegamento non è valido o non lo è più. Chiedine uno nuovo.',
  E_PASSWORD_WEAK:
    'Questa password è troppo facile da indovinare. Usa almeno {min, select, none {12} other {{min}}} caratteri, per esempio quattro parole senza legame tra loro.',
  E_SETUP_DONE: 'Il portale è già configurato. Accedi.',

  E_INPUT: 'Qualcosa nel modulo va rivisto. Correggi i campi segnati.',
  E_REQUIRED: 'Questo dato serve. Compilalo.',
  E_PARTNER_ROLE: 'Nessun ruolo è scelto. Spuntane almeno uno: cliente, fornitore, produttore o terzista.',
  E_TOO_LONG: 'Il testo è troppo lungo{max, select, none {} other { (al massimo {max} caratteri)}}. Accorcialo.',
  E_FORMAT: 'Il valore non ha la forma giusta{example, select, none {} other {; scrivilo come {example}}}.',
  E_NUMBER_RANGE:
    'Questo numero non va bene{min, select, none {{max, select, none {} other { (al massimo {max})}}} other {{max, select, none { (almeno {min})} other { (da {min} a {max})}}}}. Correggilo.',
  E_ORIGIN: 'La richiesta arriva da un altro indirizzo ed è stata rifiutata. Apri il portale al suo indirizzo e riprova.',
  E_RATE: 'Troppe richieste in poco tempo. Aspetta {seconds, select, none {un momento} other {{seconds} secondi}} e riprova.',
  E_BUSY: 'Altri stanno lavorando sulla stessa merce. Non è stato salvato nulla: riprova.',
  E_DATABASE_DOWN: 'Il portale non raggiunge i suoi dati. Non è stato salvato nulla: riprova tra poco.',
  E_DUPLICATE_COMMAND: 'Questa operazione è già stata inviata con altri dati. Ricarica la pagina e inseriscila di nuovo.',
  E_API_KEY:
    'La chiave manca, è sbagliata, scaduta o revocata. Invia «Authorization: Bearer filo_…»; le chiavi le crea un amministratore alla voce Chiavi API.',
  E_API_SCOPE:
    'La chiave non lo permette. {name, select, none {Un amministratore crea una chiave che lo permette} other {Serve «{name}»: un amministratore crea una chiave che lo comprende}}.',
  E_IDEMPOTENCY_KEY:
    'L’intestazione Idempotency-Key manca o è troppo lunga{max, select, none {} other { (più di {max} caratteri)}}. Creane una per ogni modifica e rinvia la stessa quando la ripeti.',
  E_BODY: 'Il corpo non è JSON, o è più lungo del consentito. Invia un oggetto come application/json con la sua lunghezza.',
  E_UNKNOWN_FIELD: '{field, select, none {Qui non c’è un campo così} other {Qui non c’è «{field}»}}. Toglilo, o cerca il nome giusto.',
  E_INTERNAL:
    'C’è stato un errore nostro e non è stato salvato nulla. Riprova; se continua, avvisa un amministratore{incident, select, none {} other { indicando {incident}}}.',

  W_LOT_EXISTS:
    '{lot, select, none {Questo lotto} other {Il lotto {lot}}} esiste già. Continuando, la quantità si aggiunge a quella che ha.',
  W_LOT_NEAR_BLOCK:
    '{lot, select, none {Questo lotto} other {Il lotto {lot}}} è vicino al blocco{block, select, none {} other { del {block}}}{expiry, select, none {} other { (scadenza {expiry})}}. Continuando, lo usi comunque.',
  W_EXPIRY_BEFORE_START:
    'La scadenza calcolata{expiry, select, none {} other { ({expiry})}} precede la data di inizio{start, select, none {} other { ({start})}}. Continuando, resta così.',
  W_CODE_CHANGED:
    '{old, select, none {Il codice proposto} other {Il codice {old}}} è stato preso nel frattempo. Continuando, si usa {lot, select, none {il primo libero} other {{lot}}}; se avevi già l’etichetta, ristampala.',
  W_SHORTAGE:
    'I lotti disponibili coprono solo {available, select, none {una parte} other {{available} {uom}}}{required, select, none {} other { su {required}}}. Continuando, si preleva quella parte.',
  W_SERIAL_LOT_CHANGED:
    'Il numero seriale {serial, select, none {} other {{serial} }}era uscito con {lot, select, none {un altro lotto} other {il lotto {lot}}} e rientra in un lotto diverso. Conferma per proseguire.',
  W_ROOT_NOT_IN_CODE:
    'Una parte della radice non compare nel codice, quindi lo stesso codice può ripetersi. Continuando, i codici già presi vengono saltati.',
};
