import type { shell as english } from '../en/shell';
import type { Translated } from '../translated';

export const shell: Translated<typeof english> = {
  skip: 'Vai al contenuto',
  mainNav: 'Navigazione principale',
  dailyNav: 'Luoghi di ogni giorno',
  openMenu: 'Apri la navigazione',
  closeMenu: 'Chiudi la navigazione',
  fold: 'Riduci la navigazione',
  unfold: 'Espandi la navigazione',
  language: 'Lingua',
  english: 'English',
  italian: 'Italiano',
  company: 'Azienda',
  theme: 'Aspetto',
  light: 'Chiaro',
  dark: 'Scuro',
  system: 'Come il sistema',
  user: '{name}, il tuo menu',
  signOut: 'Esci',
  help: 'Aiuto',
};
