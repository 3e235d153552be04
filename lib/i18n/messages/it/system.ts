import type { system as english } from '../en/system';
import type { Translated } from '../translated';

export const system: Translated<typeof english> = {
  title: 'Sistema',
  sound: 'Tutto ciò che è stato controllato è in ordine.',
  wrong: '{count, plural, one {# cosa richiede attenzione.} other {# cose richiedono attenzione.}}',
  doctor: 'Controlli',
  doctorWhy: 'Le stesse righe si ottengono dalla console con npm run doctor.',
  details: 'Cosa è in funzione',
  version: 'Versione',
  database: 'Database',
  embedded: 'PostgreSQL {server}, incluso in Filo',
  external: 'PostgreSQL {server}, un vostro server',
  size: 'Dimensione del database',
  migrations: 'Migrazioni applicate',
  uptime: 'In funzione da',
  uptimeFor: '{days, plural, =0 {} one {# giorno } other {# giorni }}{hours} h {minutes} min',
  url: 'Indirizzo',
  sessions: 'Le sessioni terminano',
  sessionsFor:
    'dopo {minutes} minuti di inattività, comunque dopo {hours, plural, one {# ora} other {# ore}}. Vale per tutto il portale; FILO_IDLE_MINUTES e FILO_SESSION_HOURS lo cambiano al prossimo avvio.',
  verdicts: {
    good: 'bene',
    info: 'nota',
    warn: 'avviso',
    bad: 'GRAVE',
  },
  checks: {
    migrations: 'Tabelle',
    sealed: 'Sigillo del registro',
    backup: 'Copia di sicurezza',
    fsync: 'Scrittura su disco (fsync)',
    pageWrites: 'Pagine intere (full_page_writes)',
    commit: 'Conferma (synchronous_commit)',
    role: 'Diritti dell’applicazione',
    server: 'Server del database',
    https: 'Connessione',
    mail: 'Posta',
    node: 'Node',
  },
  lines: {
    migrationsGood:
      'Le tabelle sono quelle di questa versione: {applied, plural, one {# migrazione applicata} other {# migrazioni applicate}}.',
    migrationsPending:
      '{count, plural, one {Manca # migrazione} other {Mancano # migrazioni}}. Ferma Filo ed esegui npm start, che le applica.',
    sealedGood: 'Ogni evento è sigillato entro un minuto.',
    sealedLate:
      '{count, plural, one {# evento attende} other {# eventi attendono}} il sigillo da oltre un minuto. Riavvia Filo: all’avvio li sigilla. Se resta così, guarda il suo log.',
    backupGood: 'L’ultima copia è di {hours, plural, =0 {meno di un’ora} one {# ora} other {# ore}} fa.',
    backupOld:
      'L’ultima copia è di {hours, plural, one {# ora} other {# ore}} fa. Esegui npm run backup, meglio ogni notte, e conserva la copia su un’altra macchina.',
    backupNone:
      'Qui non è ancora stata fatta alcuna copia. Esegui npm run backup, meglio ogni notte, e conserva la copia su un’altra macchina.',
    backupYours: 'Questo database è un vostro server: le copie si fanno e si controllano lì.',
    fsyncGood: 'Ciò che è registrato è sul disco.',
    fsyncOff: 'fsync è disattivato: un’interruzione di corrente può distruggere l’intero database. Imposta fsync = on e riavvia il server.',
    pageWritesGood: 'Una pagina scritta a metà viene riparata dopo un arresto.',
    pageWritesOff:
      'full_page_writes è disattivato: una pagina scritta a metà durante un arresto resta rovinata. Imposta full_page_writes = on.',
    commitGood: 'Una registrazione è confermata solo quando non può più andare persa.',
    commitOff:
      'synchronous_commit è disattivato: registrazioni già confermate possono andare perse in un arresto. Imposta synchronous_commit = on.',
    roleGood: 'L’applicazione può aggiungere al libro dei movimenti e al registro, ma non cambiarvi nulla.',
    roleRewrites:
      'L’applicazione possiede le tabelle, perciò solo i trigger proteggono i movimenti. Imposta MIGRATE_DATABASE_URL per avere due ruoli.',
    roleSuperuser: 'L’applicazione accede come superutente, che nulla può fermare. Dalle un ruolo proprio.',
    serverGood: 'PostgreSQL {server}',
    serverOld: 'PostgreSQL {server} è troppo vecchio. Usa la versione 15 o una più recente.',
    httpsGood: 'Si accede con https; i cookie viaggiano solo cifrati.',
    httpsLocal:
      'Aperto solo su questa macchina. Prima che altri lo usino, dagli https: TLS_CERT e TLS_KEY, oppure un proxy con PUBLIC_URL e TRUSTED_PROXIES.',
    httpsMissing:
      '{url} non è cifrato: le password si possono leggere lungo il percorso, e i telefoni non danno la fotocamera. Imposta TLS_CERT e TLS_KEY, o usa un proxy con PUBLIC_URL e TRUSTED_PROXIES.',
    mailGood: '{server} accetta la posta di {from}: inviti e link per nuove password vengono inviati.',
    mailOff: 'Nessun server di posta è impostato: i link si copiano a mano. Imposta SMTP_URL e MAIL_FROM per inviarli.',
    mailUnreached: '{server} non è raggiungibile ({reason}). Controlla SMTP_URL e che un firewall lasci passare il portale.',
    mailRefused: '{server} rifiuta utente o password. Controlla SMTP_URL.',
    mailUnsafe:
      '{server} non offre una cifratura affidabile ({reason}), perciò non riceve alcuna password. Usa smtps:// o dai al server un certificato valido.',
    nodeGood: 'Node {node}',
    nodeOld: 'Node {node} è troppo vecchio. Usa la 20.19 o una più recente, meglio la 24.',
  },
};
