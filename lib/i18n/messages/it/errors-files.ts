import type { ErrorCode } from '../../../kernel/error-codes';

/** What is wrong with a file that was sent, and what to do. */
export const fileErrors = {
  E_FILE_MISSING: 'Manca il file, o è vuoto. Scegli un file con un contenuto.',
  E_FILE_TYPE:
    'File di questo tipo non si conservano{allowed, select, none {} other { (possibili: {allowed})}}. Salvalo in un altro formato, per esempio PDF.',
  E_FILE_CONTENT:
    '{name, select, none {Il file} other {{name}}} non contiene ciò che dice il suo nome. Aprilo, salvalo di nuovo nel suo formato e riprova.',
  E_FILE_TOO_LARGE:
    'Il file è troppo grande{max, select, none {} other { (al massimo {max} MB)}}. Riducilo, per esempio con meno immagini o più piccole.',
  E_FILE_ARCHIVE:
    '{name, select, none {Il documento} other {{name}}} è compresso in un modo che può far danno: troppo contenuto, macro, password o nomi strani. Salvalo di nuovo senza, oppure come PDF.',
  E_FILE_COUNT:
    'Qui non si possono conservare altri file{max, select, none {} other { (al massimo {max})}}. Togline uno che non serve più, poi aggiungi questo.',
  E_FILE_QUOTA:
    'I file dell’azienda hanno raggiunto il limite{max, select, none {} other { di {max} MB}}. Elimina quelli che non servono più, o chiedi a un amministratore.',
  E_IMPORT_ROWS: 'Il file ha troppe righe{max, select, none {} other { (al massimo {max})}}. Dividilo e importa le parti una dopo l’altra.',
  E_IMPORT_COLUMNS:
    'Il file ha troppe colonne{max, select, none {} other { (al massimo {max})}}. Togli quelle che non servono, o scegli un altro separatore.',
  E_IMPORT_SHEETS:
    'La cartella ha troppi fogli{max, select, none {} other { (al massimo {max})}}. Salva come file a sé quello che ti serve.',
  E_IMPORT_CELL:
    'Una cella{line, select, none {} other { della riga {line}}} è troppo lunga{max, select, none {} other { (al massimo {max} caratteri)}}. Accorciala; se non la vedi, prima di lì manca una virgoletta di chiusura.',
  E_IMPORT_QUOTES:
    '{line, select, none {Da qualche parte} other {Dalla riga {line}}} c’è una virgoletta aperta e mai chiusa. Chiudila o toglila, poi invia di nuovo il file.',
  E_IMPORT_EMPTY: 'Sotto la prima riga non c’è nulla. Metti i nomi delle colonne nella prima riga e sotto una riga per ogni voce.',
  E_IMPORT_COLUMN_MISSING:
    'Nessuna colonna del file serve per {column, select, none {un dato obbligatorio} other {«{column}», che è obbligatorio}}. Sceglila, o aggiungila al file.',
  E_IMPORT_COLUMN_TWICE: 'Due colonne del file servono per {column, select, none {lo stesso dato} other {«{column}»}}. Lasciane fuori una.',
  E_IMPORT_FORMULA: 'Questa cella è una formula. Incolla al suo posto il valore (Incolla speciale: valori).',
  E_IMPORT_MERGED: 'Questa cella è unita ad altre. Separale e compila ogni riga.',
  E_IMPORT_FAULT:
    'Il foglio di calcolo mostra qui un errore{text, select, none {} other {: {text}}}. Correggi la formula, o scrivi il valore.',
  E_IMPORT_SCIENTIFIC:
    '{text, select, none {Questo valore} other {«{text}»}} ha perso cifre nel foglio di calcolo. Formatta la colonna come testo e riscrivi il valore.',
  E_IMPORT_DATE_CODE:
    'Il foglio di calcolo ha trasformato un codice in una data{text, select, none {} other { ({text})}}. Formatta la colonna come testo e riscrivi il codice.',
  E_IMPORT_NUMBER: '{text, select, none {Questo} other {«{text}»}} non è un numero. Scrivilo come 1250,5 o 1250.5, senza unità di misura.',
  E_IMPORT_COUNT: '{text, select, none {Questo} other {«{text}»}} non è un numero intero. Scrivilo senza decimali.',
  E_IMPORT_DAY:
    '{text, select, none {Questa} other {«{text}»}} non è una data leggibile in un solo modo. Scrivila come 31/12/2026 o 2026-12-31.',
  E_IMPORT_FLAG: '{text, select, none {Questo} other {«{text}»}} non è né sì né no. Scrivi sì o no, oppure lascia vuota la cella.',
  E_IMPORT_CHOICE:
    '{text, select, none {Questo} other {«{text}»}} non è fra i valori possibili. Li elenca il foglio «Spiegazioni» del modello.',
  E_IMPORT_UNKNOWN: '{code, select, none {Questo codice} other {«{code}»}} non esiste. Correggilo, o crealo prima.',
  E_IMPORT_AMBIGUOUS:
    'Esiste più di un {code, select, none {articolo con questo codice} other {«{code}»}}. Indica quale: compila la classe dell’articolo.',
  E_IMPORT_TWICE: '{line, select, none {Un’altra riga} other {La riga {line}}} dice già la stessa cosa. Lasciane una sola.',
  E_IMPORT_TOGETHER:
    'Un’altra riga della stessa registrazione è rifiutata, e una registrazione si fa intera o per niente. Correggi quella riga.',
  E_IMPORT_HEAD:
    'Qui è diverso {line, select, none {da un’altra riga} other {dalla riga {line}}} della stessa registrazione. Le righe con lo stesso riferimento hanno un solo magazzino, causale, data, conto e documento.',
  E_IMPORT_NO_TEMPLATE:
    'Il magazzino{warehouse, select, none {} other { {warehouse}}} non ha una causale per l’apertura. Creala (tipo carico, apertura) alla voce Causali.',
  E_IMPORT_STOCK_THERE:
    'Il lotto{code, select, none {} other { {code}}} è già stato movimentato in questo posto, e questa riga dice una quantità diversa da quella presente{quantity, select, none {} other { ({quantity})}}. Correggi invece la sua registrazione.',
  E_IMPORT_STATE: 'Nel frattempo questa importazione è andata avanti. Guardala di nuovo.',
  E_IMPORT_UNDO:
    '{name, select, none {Qualcosa} other {«{name}»}} impedisce di annullare l’importazione: nel frattempo è stato usato o modificato. Non è stato annullato nulla. Torna prima indietro su quello.',
  E_IMPORT_UNDO_BATCH:
    '{name, select, none {Qualcosa} other {«{name}»}} impedisce di annullare {batch, select, none {un blocco} other {il blocco {batch}}}: nel frattempo è stato usato o modificato. I blocchi successivi sono annullati, gli altri no. Torna prima indietro su quello, poi annulla il resto.',
} as const satisfies Partial<Record<ErrorCode, string>>;
