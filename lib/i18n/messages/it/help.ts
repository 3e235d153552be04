import type { help as english } from '../en/help';
import type { Translated } from '../translated';

export const help: Translated<typeof english> = {
  title: 'Aiuto per questa pagina',
  example: 'Esempio',
  guide: 'Apri la guida',
  pageKeys: 'Tasti di questa pagina',
  everyKeys: 'Tasti ovunque',
  singleKeysOn: 'I tasti singoli si possono disattivare',
  singleKeysOff: 'I tasti singoli sono disattivati',
  singleKeysWhere: 'nel tuo profilo.',
  keys: {
    search: 'Cerca in tutto il portale',
    create: 'Crea qualcosa di nuovo',
    help: 'Questo aiuto',
    rows: {
      first: 'Lungo le righe, quando l’elenco è attivo',
      second: 'Apri la riga',
      third: 'Aprila accanto all’elenco (lotti, seriali, giacenze, registrazioni, articoli)',
    },
    form: { first: 'Salva', second: 'Salva o registra', third: 'In un campo di ricerca: cerca in una finestra' },
    entry: 'Elimina, dopo una domanda',
    grid: { first: 'Al campo successivo', second: 'Campo successivo, anche fuori dalla riga' },
  },
  pages: {
    home: {
      what: 'Che cosa richiede attenzione oggi: ogni cifra porta al suo elenco.',
      example: '«Scaduti: 3» apre l’elenco dei tre lotti scaduti ancora in giacenza.',
    },
    guide: {
      what: 'La strada da zero al primo lotto; lo stato dei passi si legge dai tuoi dati.',
      example: 'Crea un’unità, un articolo e due causali, registra un carico di 100, e il lotto c’è.',
    },
    search: {
      what: 'Trova lotti, registrazioni, articoli, clienti, fornitori e pagine per codice, nome, data o numero.',
      example: '«WH1 / 12» trova la registrazione 12 del magazzino WH1; «oak 00001» trova il lotto 00001 dell’articolo OAK.',
    },
    profile: {
      what: 'La tua lingua, l’aspetto e la password.',
      example: 'Una nuova password chiude le sessioni su tutti gli altri dispositivi.',
    },
    jobs: {
      what: 'I lavori che vanno avanti mentre fai altro: a che punto sono e che cosa ne è venuto.',
      example: 'Un carico di 100.000 pezzi mostra «40.000 pezzi su 100.000»; quando è finito, la registrazione è a un clic.',
    },
    imports: {
      what: 'Elenchi da un foglio di calcolo o da un altro sistema: che cosa è entrato, quando, per mano di chi e con quale esito.',
      example: 'I tuoi 500 articoli entrano con un solo file; se era quello sbagliato, «Annulla l’importazione» li toglie di nuovo.',
    },
    newImport: {
      what: 'Di’ che cosa contiene il file, prendi il modello o un file tuo, e invialo.',
      example: 'Una colonna che si chiama «Lotto» o «Lot» viene presa da sola per il lotto.',
    },
    oneImport: {
      what: 'Come viene letto il file, che cosa ne verrebbe riga per riga, e il passo da lì nel portale.',
      example: '«14 righe: KGS non esiste» è una correzione, non quattordici.',
    },
    lots: {
      what: 'Tutti i lotti con le loro quantità; quelli aperti sono in giacenza.',
      example: 'Filtra per stato «In quarantena» e ordina per scadenza: vedi subito che cosa decidere per primo.',
    },
    lot: {
      what: 'Tutto su un lotto: quanto ce n’è, da dove viene, dov’è andato, che cosa si può fare.',
      example: 'Carichi mostra la registrazione che ne ha portati 100, Scarichi chi ne ha presi 30.',
    },
    lotFromLot: {
      what: 'Crea lotti da lotti: ne divide uno, ne unisce più d’uno o ne trasforma uno in un altro articolo.',
      example: 'Il lotto 00012 con 100 KG diventa 00013 con 60 e 00014 con 40; entrambi ricordano di venire da 00012.',
    },
    tracking: {
      what: 'Attiva lotti o numeri seriali per un articolo che ha giacenza: tutto ciò che c’è riceve il primo lotto o i suoi numeri, da un certo giorno.',
      example: '40 KG in WH1 e 10 in SHOP diventano oggi il lotto 00001; da allora ogni carico e scarico indica il lotto.',
    },
    lotEdit: {
      what: 'Corregge ciò che descrive il lotto; le quantità cambiano solo con le registrazioni.',
      example: 'Un lotto fornitore sbagliato si corregge qui, e lo storico conserva quello vecchio.',
    },
    common: {
      what: 'Confronta lotti o pezzi: quali componenti, fornitori e registrazioni condividono due o più di loro?',
      example: 'Cinque formaggi contestati: tutti e cinque fatti con il lotto di latte 00017 della stessa stalla.',
    },
    readiness: {
      what: 'Che cosa lascerebbe un vuoto nella tracciabilità: movimenti che non dicono chi o perché, lotti che non tornano, legami rotti. Gli ultimi due si leggono da tutti i movimenti, in secondo piano, quando qualcuno lo chiede.',
      example: 'Gli scarichi di farina con la causale “produzione” non sono legati: attivarvi la “tracciabilità”.',
    },
    trace: {
      what: 'Da dove viene un lotto o un pezzo e dove è andato, per tutti i livelli, con fornitori, clienti e quanto ne resta.',
      example: 'Un cliente contesta il lotto 00014: un’occhiata mostra i tre lotti di cui è fatto e chi altro ne ha ricevuto.',
    },
    serials: {
      what: 'Tutti i pezzi con un numero proprio, e dove ognuno si trova o è andato.',
      example: 'Scrivi nella ricerca il numero del cliente: il pezzo si trova anche con quello.',
    },
    serial: {
      what: 'Tutto su un pezzo: dove si trova o è andato, i movimenti, i contrassegni e lo storico.',
      example: 'Chiudi forzatamente un pezzo rotto: esce dalla giacenza, e il suo storico resta.',
    },
    serialEdit: {
      what: 'Corregge ciò che descrive il pezzo; il suo posto cambia solo con le registrazioni.',
      example: 'Aggiungi il numero che il cliente ha dato al pezzo, e la ricerca lo trova con quello.',
    },
    records: {
      what: 'Tutto ciò che è stato registrato, dal più recente, e le tue bozze.',
      example: 'Filtra per giorno e magazzino: vedi che cosa è entrato lunedì.',
    },
    newRecord: {
      what: 'Carica o scarica merce: scegli la causale, aggiungi gli articoli, indica i lotti, registra.',
      example: 'Causale L01, articolo OAK, 100 KG, Auto: il portale crea il lotto 00001 con giacenza 100.',
    },
    record: {
      what: 'Una registrazione; non si cancella mai, si corregge o si annulla con un motivo.',
      example: 'Un carico di 100 che doveva essere 10 si corregge, e restano leggibili entrambe le versioni.',
    },
    correction: {
      what: 'Cambia una registrazione: il movimento si storna e si registra di nuovo, in un solo passo.',
      example: 'Scrivi 10 al posto di 100, indica il motivo, e giacenza e lotti seguono subito.',
    },
    setup: {
      what: 'Ciò su cui poggia il lavoro di ogni giorno, nell’ordine in cui serve.',
      example: 'Un magazzino, un’unità e una classe bastano per il primo articolo.',
    },
    company: {
      what: 'Nome, lingua e fuso orario dell’azienda, e gli interruttori con effetto duraturo.',
      example: 'Il fuso orario decide che giorno è «oggi», e quindi in che giorno scade un lotto.',
    },
    codeTypes: {
      what: 'Le regole che compongono i codici dei lotti e i numeri dei singoli pezzi, ognuno nella sua scheda.',
      example: 'N5 dà 00001, 00002, 00003 …',
    },
    codeType: {
      what: 'Una regola per i codici dei lotti o i numeri dei pezzi: le sue parti in ordine, e dentro che cosa conta il progressivo.',
      example: 'Anno, lettera del mese e tre cifre: 26K001; ogni mese ricomincia da 001.',
    },
    items: {
      what: 'Che cosa tieni a magazzino, e come: a lotti o numeri seriali, in quale unità, per quanto dura.',
      example: 'Cerca «farina» e apri l’articolo per cambiarne la durata.',
    },
    item: {
      what: 'Un articolo; la parte su lotti e numeri seriali dice da dove vengono codice, scadenza e primo stato.',
      example: 'Validità 180 giorni, esatta: caricato il 1º giugno, scade il 28 novembre.',
    },
    boms: {
      what: 'Di che cosa sono fatti gli articoli: tutte le versioni di tutte le distinte base.',
      example: 'Cerca «tavolo» e apri la versione predefinita per cambiare il numero di viti.',
    },
    bom: {
      what: 'Una versione: che cosa produce, con quali componenti, e che cosa può sostituirli.',
      example: 'Un tavolo richiede 4 gambe e 16 viti, con il 2 % di viti perse nella lavorazione.',
    },
    scan: {
      what: 'Dice che cosa significa un codice e apre ciò che trova: GS1 in ogni forma, i tuoi codici, i codici semplici.',
      example: '«(01)04006381333931(10)L1» apre il lotto L1 dell’articolo con quel numero.',
    },
    scanScreens: {
      what: 'Le schermate per il telefono o il lettore, e quello che questo telefono ha letto e sta inviando.',
      example: 'Apri Ricevi all’arrivo merci, Scarica alla rampa; quello che aspetta la connessione è elencato sotto.',
    },
    scanScreen: {
      what: 'Una lettura risponde a una domanda; quello che è completo va nell’elenco, e l’elenco diventa una registrazione.',
      example:
        'Leggi il collo, Invio prende la quantità, leggi il prossimo; alla fine registra tutte le righe. Senza connessione continua a leggere.',
    },
    scanStock: {
      what: 'Dice dove si trova un articolo, un lotto o un pezzo, o che cosa c’è in un’ubicazione, con una lettura.',
      example: 'Leggi il lotto 12: compaiono le sue ubicazioni e quantità, e quelle di nessun altro lotto.',
    },
    scannerTest: {
      what: 'Mostra se il lettore invia il separatore e l’identificatore del simbolo, e che cosa cambiare se non lo fa.',
      example: 'Se al posto del separatore arriva «~», indicalo in Impostazioni, Lettura codici.',
    },
    scanning: {
      what: 'Che cosa inviano i lettori al posto del separatore e come si leggono i tuoi codici.',
      example: 'Con il prefisso LOT e le parti classe, articolo e lotto, «LOT-MOB-TAVOLO-123» è il lotto 123 dell’articolo TAVOLO.',
    },
    letters: {
      what: 'Le lettere che indicano anni e mesi nei codici lotto.',
      example: 'Se il 2026 è F e novembre è K, un codice può cominciare con FK.',
    },
    partners: {
      what: 'Clienti, fornitori, produttori e terzisti.',
      example: 'Filtra per «Fornitore» per vedere chi consegna.',
    },
    partner: {
      what: 'Un cliente o fornitore; il nomignolo è quello che compare in codici ed elenchi.',
      example: 'MULINO può stare in un codice lotto al posto di «Mulino del Nord S.r.l.».',
    },
    periods: {
      what: 'I giorni in cui si può registrare, anno per anno.',
      example: 'Chiuso gennaio, fai cominciare il periodo il 1º febbraio.',
    },
    period: {
      what: 'I giorni aperti di un anno; una registrazione fuori da questi è rifiutata.',
      example: 'Dal 1º gennaio al 31 dicembre 2026.',
    },
    tables: {
      what: 'Le piccole tabelle a cui si riferiscono articoli e lotti.',
      example: 'Unità: KG con tre decimali, PZ senza.',
    },
    tableRow: {
      what: 'Una riga di una piccola tabella; ciò che è in uso si archivia, non si elimina.',
      example: 'Uno stato che tiene i lotti fuori dal disponibile agisce subito su tutti.',
    },
    labelPrints: {
      what: 'Ogni stampa di etichette: chi, quando, con quale modello, quante e perché di nuovo.',
      example: 'LOT50, 3 etichette del lotto 00012, stampate da Anna; una ristampa perché l’etichetta era strappata.',
    },
    labelDesigns: {
      what: 'L’aspetto delle etichette. Per ogni tipo un modello può essere proposto; articoli e lotti possono indicarne un altro.',
      example: 'LOT50: 50 × 30 mm, DataMatrix con il codice del lotto, accanto articolo e scadenza.',
    },
    labelDesign: {
      what: 'Misure, simbolo, righe e foglio di un’etichetta; l’anteprima accanto segue le modifiche.',
      example: 'Scegli GS1 DataMatrix per la merce con un GTIN: una lettura porta articolo, lotto e scadenza.',
    },
    templates: {
      what: 'I tipi di movimento: se la merce entra o esce, e che cosa va compilato.',
      example: 'L01 «Carico da acquisto» e U01 «Scarico per vendita» nel magazzino WH1.',
    },
    template: {
      what: 'Un tipo di movimento di un magazzino; accanto a ogni voce c’è che cosa comporta.',
      example: 'Con «Documento di riferimento obbligatorio» nessuno registra un acquisto senza documento di trasporto.',
    },
    warehouses: {
      what: 'Dove sta la merce.',
      example: 'WH1 «Magazzino principale», EXT «Presso il terzista».',
    },
    warehouse: {
      what: 'Un magazzino e le sue ubicazioni.',
      example: 'Attiva la giacenza per ubicazione prima del primo carico, se vuoi sapere lo scaffale.',
    },
    location: {
      what: 'Un posto dentro un magazzino.',
      example: 'A1-02 sotto la corsia A1; bloccata, la giacenza resta ma non è disponibile.',
    },
    stock: {
      what: 'La giacenza, per articolo, magazzino, ubicazione o lotto, oggi o in un giorno passato.',
      example: 'Scegli il 30 giugno per vedere che cosa c’era a metà anno.',
    },
    movements: {
      what: 'Ogni singolo movimento del registro, con la sua registrazione, il lotto e il posto.',
      example: 'Filtra per lotto 00012 e vedi ogni passo, dal carico all’ultimo scarico.',
    },
    users: {
      what: 'Chi può entrare in questa azienda, e con quali ruoli.',
      example: 'Qualcuno se ne va: disattiva l’utente; ciò che ha fatto resta sotto il suo nome.',
    },
    user: {
      what: 'Una persona e i suoi ruoli; l’invito o una nuova password è un link valido una sola volta.',
      example: 'L’operatore registra movimenti; il ruolo Qualità cambia lo stato dei lotti.',
    },
    newCompany: {
      what: 'Un’altra azienda, con i suoi dati; ne sei il primo amministratore.',
      example: 'Un’azienda sorella tiene i propri lotti, articoli e utenti.',
    },
    lotSettings: {
      what: 'Dà a molti articoli le stesse impostazioni di lotto, e dice quali non potevano riceverle.',
      example: 'Tutti gli ingredienti ricevono il preavviso di 30 giorni, in un colpo solo.',
    },
    audit: {
      what: 'Chi ha fatto che cosa e quando, prima e dopo, in parole semplici; qui nulla si può cambiare. Il momento è quello dell’inserimento: una registrazione di marzo fatta oggi sta sotto oggi.',
      example: 'Filtra per un lotto: vedi chi l’ha rilasciato, quando e perché.',
    },
    apiKeys: {
      what: 'Le chiavi con cui i programmi caricano, scaricano e leggono, ciascuna con i suoi diritti e la sua scadenza.',
      example: '«Bilancia banchina 2» può registrare per 90 giorni; se va persa, un clic la lascia fuori.',
    },
    programs: {
      what: 'Cosa un programma può chiedere e fare, operazione per operazione.',
      example: 'POST /records con un carico di 40 KG risponde con il codice del nuovo lotto.',
    },
    system: {
      what: 'Dove gira il portale, quanto è vecchio l’ultimo backup e se le impostazioni sono sicure.',
      example: 'Un backup più vecchio di un giorno è segnalato, con il comando che ne fa uno nuovo.',
    },
  },
};
