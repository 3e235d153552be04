import type { auth as english } from '../en/auth';
import type { Translated } from '../translated';

export const auth: Translated<typeof english> = {
  signInTitle: 'Accedi',
  signInWhy: 'Con l’indirizzo e-mail e la password che usi qui.',
  email: 'Indirizzo e-mail',
  password: 'Password',
  signIn: 'Accedi',
  refused: 'Accesso non riuscito',
  forgotten: 'Password dimenticata? Un amministratore può dartene una nuova.',
  tagline: 'Segui il filo di un lotto.',
  welcomeTitle: 'Benvenuto in Filo',
  welcomeWhy:
    'Due minuti: la tua azienda e tu, il suo primo amministratore. Tutto si può cambiare in seguito e nulla viene inviato altrove.',
  welcomeBadLink: 'Questo link non funziona',
  welcomeBadLinkNext:
    'All’avvio Filo stampa un link che vale una sola volta, per un giorno. Riavvia Filo e apri il link che stampa allora.',
  companyGroup: 'La tua azienda',
  companyCode: 'Codice breve',
  companyCodeHelp: 'Fino a 10 caratteri, per elenchi ed etichette.',
  companyName: 'Ragione sociale',
  companyNameHelp: 'Come appare nei report e in cima a ogni pagina.',
  language: 'Lingua di etichette e stampe',
  timeZone: 'Fuso orario',
  timeZoneHelp: 'Stabilisce quando comincia il giorno, e quindi quando un lotto scade.',
  administratorGroup: 'Tu',
  administratorWhy: 'Accedi con il tuo indirizzo e-mail. Altre persone si aggiungono in seguito.',
  administratorName: 'Il tuo nome',
  administratorNameHelp: 'Appare accanto a tutto ciò che registri.',
  passwordHelp: 'Almeno 12 caratteri. Quattro parole senza legame si ricordano bene e si indovinano male.',
  strength: { weak: 'Troppo facile da indovinare', fair: 'Sufficiente', strong: 'Robusta' },
  create: 'Crea l’azienda',
};
