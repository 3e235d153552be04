import type { ErrorCode } from '../../../kernel/error-codes';

/** What is wrong with a scan or a label, and what to do. */
export const scanErrors = {
  E_BARCODE_AMBIGUOUS:
    '{code, select, none {Questo codice} other {{code}}} si può leggere in più modi, perché un valore contiene il separatore, e {count, plural, =0 {nessuno di questi è nei tuoi dati} other {# di questi sono nei tuoi dati}}. Scegli a mano l’articolo e il lotto, oppure cambia il separatore in Impostazioni, Lettura codici.',
  E_BARCODE_PART_TWICE: 'Questa parte c’è già nel codice. Scegline un’altra, oppure toglila.',
  E_SCAN_SEPARATOR:
    'Un lotto può contenere questo segno e verrebbe tagliato in due. Scegline uno che nessun lotto GS1 ha, per esempio ~ o |.',
  E_SCAN_UNKNOWN:
    'Nei tuoi dati niente ha il codice{code, select, none {} other { {code}}} che è stato letto. Crea l’articolo o assegnagli questo numero e invia di nuovo; oppure scarta la riga.',
  E_SCAN_SEVERAL:
    '{code, select, none {Il codice} other {{code}}} indica più di un articolo, lotto o seriale. Leggi prima il codice dell’articolo, oppure sceglilo a mano.',
  E_SCAN_LOT_UNKNOWN:
    '{lot, select, none {Questo lotto} other {Il lotto {lot}}}{item, select, none {} other { dell’articolo {item}}} non esiste. Solo Ricevi crea lotti nuovi: ricevilo, oppure leggi un altro lotto.',
  E_SCAN_TEMPLATE:
    '{template, select, none {Questa causale} other {La causale {template}}} non va bene per questa schermata: Ricevi e Carica vogliono una causale di carico, Scarica una di scarico. Scegline un’altra.',
  E_SCAN_MOVE_TEMPLATE:
    '{template, select, none {Questa causale} other {La causale {template}}} non sposta niente: per spostare serve una causale di scarico con una contropartita di carico. Scegline un’altra, oppure imposta la contropartita in Impostazioni, Causali.',
  E_SCAN_OWNER:
    'È stato letto da un’altra persona, o in un’altra azienda. Resta in attesa: accedi come quella persona in quell’azienda e viene inviato.',
  E_GS1_TOO_LONG:
    'È più lungo di qualsiasi simbolo{max, select, none {} other { (al massimo {max} caratteri)}}. Leggi un simbolo alla volta.',
  E_GS1_AI_FORM:
    '{part, select, none {Qui} other {“{part}”}} dovrebbe iniziare con un identificatore di due, tre o quattro cifre{position, select, none {} other { (al carattere {position})}}. Controlla che il lettore invii i separatori, oppure scrivi il codice a mano.',
  E_GS1_AI_UNKNOWN:
    'GS1 non ha assegnato l’identificatore{code, select, none {} other { ({code})}}{position, select, none {} other { (al carattere {position})}}. Resta così com’è e non viene usato; il resto vale.',
  E_GS1_VALUE_EMPTY:
    '{code, select, none {Il valore} other {({code})}} non ha un valore{position, select, none {} other { (al carattere {position})}}. Leggi di nuovo, oppure scrivi il valore.',
  E_GS1_VALUE_LONG:
    '{code, select, none {Il valore} other {({code})}} è troppo lungo{max, select, none {} other {: {entered} caratteri, al massimo {max}}}{position, select, none {} other { (al carattere {position})}}. Forse manca un separatore: controlla le impostazioni del lettore.',
  E_GS1_VALUE_SHORT:
    '{code, select, none {Il valore} other {({code})}} è troppo corto{missing, select, none {} other {: ne mancano {missing}}}{position, select, none {} other { (al carattere {position})}}. Leggi di nuovo, oppure controlla l’etichetta.',
  E_GS1_DIGITS:
    '{code, select, none {Il valore} other {({code})}} può contenere solo cifre{part, select, none {} other {, non “{part}”}}{position, select, none {} other { (al carattere {position})}}. Controlla l’etichetta.',
  E_GS1_CHARACTER:
    '{code, select, none {Il valore} other {({code})}} non può contenere {part, select, none {questo carattere} other {“{part}”}}{position, select, none {} other { (al carattere {position})}}. GS1 ammette lettere senza accenti, cifre e pochi segni, niente spazi.',
  E_GS1_CHECK_DIGIT:
    '{code, select, none {Il valore} other {({code})}} ha una cifra di controllo che non torna{example, select, none {} other {: sarebbe {example}}}{position, select, none {} other { (al carattere {position})}}. Leggi di nuovo; se rimane così, l’etichetta è sbagliata.',
  E_GS1_CHECK_PAIR:
    '{code, select, none {Il valore} other {({code})}} finisce con caratteri di controllo che non tornano{example, select, none {} other {: sarebbe {example}}}{position, select, none {} other { (al carattere {position})}}. Leggi di nuovo; se rimane così, l’etichetta è sbagliata.',
  E_GS1_DATE:
    '{code, select, none {Il valore} other {({code})}} non è un giorno che esiste{position, select, none {} other { (al carattere {position})}}. Ci vogliono anno, mese e giorno con due cifre ciascuno. Scrivi a mano il giorno giusto.',
  E_GS1_TIME:
    '{code, select, none {Il valore} other {({code})}} non è un’ora che esiste{position, select, none {} other { (al carattere {position})}}. Scrivi a mano l’ora giusta.',
  E_GS1_COUNTRY:
    '{code, select, none {Il valore} other {({code})}} non è il numero di un paese{position, select, none {} other { (al carattere {position})}}. Controlla l’etichetta.',
  E_GS1_CURRENCY:
    '{code, select, none {Il valore} other {({code})}} non è il numero di una valuta{position, select, none {} other { (al carattere {position})}}. Controlla l’etichetta.',
  E_GS1_PIECE:
    '{code, select, none {Il valore} other {({code})}} dovrebbe dire quale pezzo di quanti{position, select, none {} other { (al carattere {position})}}, per esempio 0103 per il primo di tre. Controlla l’etichetta.',
  E_GS1_ZERO_FIRST:
    '{code, select, none {Il valore} other {({code})}} non può iniziare con zero{position, select, none {} other { (al carattere {position})}}. Controlla l’etichetta.',
  E_GS1_VALUE:
    '{code, select, none {Il valore} other {({code})}} non ha la forma richiesta da GS1{position, select, none {} other { (al carattere {position})}}. Controlla l’etichetta.',
  E_GS1_SEPARATOR_FIRST:
    'Il lettore ha inviato un separatore all’inizio{position, select, none {} other { (al carattere {position})}}. Il codice vale; imposta il lettore in modo che il primo FNC1 sia inviato solo come identificatore del simbolo.',
  E_GS1_SEPARATOR_DOUBLE:
    'Ci sono due separatori di seguito{position, select, none {} other { (al carattere {position})}}: forse manca qualcosa tra di loro. Leggi di nuovo e controlla le impostazioni del lettore.',
  E_GS1_SEPARATOR_LOST:
    '{code, select, none {Il valore} other {({code})}} finisce come {wanted, select, none {un altro elemento} other {un elemento ({wanted})}}{position, select, none {} other { (al carattere {position})}}: forse manca il separatore. Controlla il valore e le impostazioni del lettore.',
  E_GS1_NEEDS:
    '{code, select, none {Il valore} other {({code})}} da solo non dice nulla: serve {wanted, select, none {un altro elemento} other {uno di {wanted}}}{position, select, none {} other { (al carattere {position})}}. Leggi anche l’altro simbolo del cartone.',
  E_GS1_BARS:
    '{code, select, none {Il valore} other {({code})}} non può stare insieme a {wanted, select, none {un altro elemento} other {({wanted})}}{position, select, none {} other { (al carattere {position})}}. I simboli sono di merci diverse, oppure l’etichetta è sbagliata.',
  E_GS1_REPEATED:
    '{code, select, none {Il valore} other {({code})}} compare due volte con valori diversi{old, select, none {} other {: il primo era {old}}}{position, select, none {} other { (al carattere {position})}}. I simboli sono di merci diverse: leggili uno per uno.',
  E_GS1_BRACKET:
    'Qui ci vuole un identificatore tra parentesi{position, select, none {} other { (al carattere {position})}}. Scrivi una parentesi dentro un valore come \\(.',
  E_GS1_CARET:
    'Il segno ^ indica un separatore e non può far parte di un valore{position, select, none {} other { (al carattere {position})}}. Toglilo.',
  E_GS1_LINK_KEY:
    'Un collegamento ha bisogno di una chiave come il GTIN{code, select, none {} other {, non solo ({code})}}. Aggiungi il GTIN.',
  E_GS1_LINK_ORDER:
    '{code, select, none {Il valore} other {({code})}} è nell’ordine sbagliato nel collegamento{wanted, select, none {} other {: dopo la chiave vengono {wanted}}}{position, select, none {} other { (al carattere {position})}}. Correggi il collegamento.',
  E_GS1_LINK_PATH:
    '{code, select, none {Il valore} other {({code})}} non può stare nel percorso del collegamento{wanted, select, none {} other { dopo ({wanted})}}{position, select, none {} other { (al carattere {position})}}. Va dopo il punto interrogativo.',
  E_GS1_LINK_QUERY:
    '{code, select, none {Il valore} other {({code})}} non può stare dopo il punto interrogativo del collegamento{position, select, none {} other { (al carattere {position})}}. Va nel percorso, oppure in nessun collegamento.',
  E_GS1_LINK_ENCODING:
    'Il collegamento ha un segno di percentuale che non indica alcun carattere{position, select, none {} other { (al carattere {position})}}. Copia di nuovo il collegamento.',
  E_GS1_LINK_OLD:
    'Il collegamento è di una forma vecchia: un GTIN accorciato, oppure nomi al posto dei numeri{position, select, none {} other { (al carattere {position})}}. Leggi il simbolo accanto, oppure scrivi il codice.',
  E_LABEL_CARRIER:
    'Solo le etichette di lotti e numeri seriali possono avere un simbolo GS1, che indica un articolo. Scegli un simbolo semplice.',
  E_LABEL_FIELD: 'Questa riga non è adatta a questa etichetta, o c’è già. Toglila.',
  E_LABEL_EMPTY: 'Non si stamperebbe nulla. Aggiungi una riga o scegli un simbolo.',
  E_LABEL_SHEET:
    'Le etichette non stanno nel foglio{required, select, none {} other {: occupano {required} mm}}{available, select, none {} other { su {available} mm}}. Riducile o correggi le misure.',
  E_LABEL_NO_GTIN:
    'L’etichetta{code, select, none {} other { di {code}}} non può avere un simbolo GS1: l’articolo{item, select, none {} other { {item}}} non ha un GTIN. Aggiungilo all’articolo, in Unità e GTIN, o scegli un modello con un simbolo semplice.',
  E_LABEL_TOO_LONG:
    'Il codice{code, select, none {} other { “{code}”}} è troppo lungo per questo simbolo{number, select, none {} other {: ha {number} caratteri}}{max, select, none {} other { su {max} ammessi}}. Scegli un modello con DataMatrix o QR semplice, che lo porta per intero.',
  E_LABEL_CHARACTERS:
    'Il codice{code, select, none {} other { “{code}”}} contiene {part, select, none {caratteri} other {{part}}} che questo simbolo non può portare. Scegli un modello con DataMatrix o QR semplice, che accetta ogni carattere.',
  E_LABEL_128:
    'Il contenuto{code, select, none {} other { di “{code}”}} è troppo lungo per GS1-128{number, select, none {} other {: {number} caratteri}}{max, select, none {} other { su {max} ammessi}}. Stampalo come due simboli, scegli un modello con GS1 DataMatrix, o togli la scadenza dal simbolo.',
  E_LABEL_SPACE:
    'Il simbolo{code, select, none {} other { di “{code}”}} non sta nell’etichetta{required, select, none {} other {: richiede circa {required} mm}}{available, select, none {} other { su {available} mm}}, e nessun lettore lo leggerebbe. Scegli un’etichetta più grande, o un DataMatrix.',
  E_LABEL_NOTHING: 'Qui non c’è nulla da stampare. Scegli altre righe, o un altro modello.',
  E_LABEL_MANY:
    '{count, select, none {Sono} other {{count} etichette sono}} più di quante ne prende una stampa{max, select, none {} other { ({max})}}. Restringi il filtro e stampa in più volte.',
  E_LABEL_ONE_PICTURE: 'Un’immagine mostra una sola etichetta. Scegli una riga sola, o PDF.',
  E_SSCC_PREFIX:
    'Le unità di trasporto si numerano con il prefisso che GS1 ha dato alla tua azienda, e non è ancora impostato. Lo imposta un amministratore in Impostazioni, Azienda.',
  E_SSCC_FULL:
    'I numeri{code, select, none {} other { del prefisso {code}}} sono finiti. Imposta un’altra cifra di estensione o un altro prefisso in Impostazioni, Azienda.',
  E_LABEL_GONE: 'Questa stampa è conclusa. Stampa di nuovo le etichette: il registro conserva entrambe le stampe.',
} as const satisfies Partial<Record<ErrorCode, string>>;
