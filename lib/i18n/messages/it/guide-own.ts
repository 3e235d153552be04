import type { ownGoods as english } from '../en/guide-own';
import type { Translated } from '../translated';

/** Texts of the optional steps with the company's own goods. */
export const ownGoods: Translated<typeof english> = {
  title: 'Poi con la tua merce',
  intro: 'Altri tre passi, quando ti fa comodo. Ognuno si può tralasciare.',
  steps: 'Passi con la tua merce',
  skip: 'Tralascia questo passo',
  takeUp: 'Riprendi questo passo',
  skipped: 'tralasciato',
  isSkipped: '«{step}» è tralasciato',
  isBack: '«{step}» è di nuovo nella guida',
  byImporter: 'Questo passo spetta a chi può importare.',
  byPrinter: 'Questo passo spetta a chi può stampare etichette.',
  import: {
    title: 'Importa i tuoi articoli',
    why: 'Ciò che sta in un foglio di calcolo o in un altro programma non va digitato di nuovo. Invia il file, vedi ogni errore prima che si scriva qualcosa, e annulla tutto se era quello sbagliato.',
    example:
      'Un file di 500 articoli: il controllo dice che 488 verrebbero creati e perché gli altri 12 no. Correggi quei 12, oppure importa gli altri senza di loro.',
    possible: 'Partner, ubicazioni, giacenze iniziali e registrazioni si importano allo stesso modo.',
    action: 'Importa articoli da un file',
    made: '{rows, plural, one {{file}: # riga} other {{file}: # righe}}',
  },
  scanner: {
    title: 'Prova il lettore',
    why: 'Molti lettori tralasciano il segno che separa il lotto dal numero seriale, o scrivono maiuscole al posto delle minuscole. Una sola lettura mostra se il tuo invia tutto e, se no, che cosa cambiare.',
    example: 'Leggi il simbolo sullo schermo; la pagina dice «Il lettore invia tutto», oppure quale impostazione del lettore è sbagliata.',
    possible: 'I codici sulla merce si leggono nella ricerca, in ogni campo che cerca qualcosa e nelle registrazioni.',
    action: 'Prova il lettore',
    made: 'Superata il {day}',
    madeBy: 'Superata il {day} da {name}',
  },
  label: {
    title: 'Stampa la prima etichetta',
    why: 'Con l’etichetta, chi viene dopo legge il lotto o il pezzo invece di digitarlo. Guardala prima, poi stampala come PDF o sulla stampante di etichette.',
    example: 'Modello LOT50 per un rotolo di 50 × 30 mm: codice del lotto, articolo, scadenza e un simbolo che ogni lettore legge.',
    possible: 'Le etichette si stampano dalla scheda, dall’elenco o subito dopo un carico. Ogni stampa resta nel registro.',
    nothing: 'Un’etichetta dice che cosa hai davanti: registra prima un carico che crei un lotto o un pezzo.',
    load: 'Registra un carico',
    design: 'Parti da un modello già pronto: misure, simbolo e righe sono compilati.',
    make: 'Crea un modello di etichetta',
    made: '{code} il {day}',
  },
};
