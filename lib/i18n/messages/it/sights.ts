import type { sights as english } from '../en/sights';
import type { Translated } from '../translated';

export const sights: Translated<typeof english> = {
  failedTitle: 'Non è stato possibile mostrare la pagina',
  failedBody: 'C’è stato un errore nostro. Non è cambiato nulla. Riprova; se continua, comunica a un amministratore il numero qui sotto.',
  failedIncident: 'Segnalazione {id}',
  awayTitle: 'Il database non è raggiungibile',
  awayBody:
    'Non è andato perso nulla: ciò che era salvato resta salvato, e ciò che stai scrivendo rimane nel browser. La pagina riprova ogni due secondi e si apre da sola. Se dura più di qualche minuto, avvisa chi gestisce il server.',
  awaySince: 'Non raggiungibile dalle {at}',
  retry: 'Riprova',
  forbiddenTitle: 'Il tuo ruolo non permette questa pagina',
  forbiddenBody: 'La pagina esiste, ma serve ad altri compiti. Se ti serve per il lavoro, chiedi a un amministratore.',
  notFoundTitle: 'A questo indirizzo non c’è nulla',
  notFoundBody: 'Forse è stato eliminato, o l’indirizzo contiene un errore. Cerca il codice dall’elenco.',
  goHome: 'Vai alla pagina iniziale',
  busy: 'Caricamento',
};
