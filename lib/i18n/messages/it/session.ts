import type { session as english } from '../en/session';
import type { Translated } from '../translated';

export const session: Translated<typeof english> = {
  restingTitle: 'Ci sei ancora?',
  restingBody:
    'Non fai nulla da un po’. Senza risposta, allo scadere del tempo verrai disconnesso. Ciò che hai scritto resta in questa pagina.',
  goOn: 'Resta connesso',
  closingTitle: 'Tra poco dovrai accedere di nuovo',
  closingBody:
    'Una sessione non dura più di così. Accedi di nuovo in un’altra scheda e poi continua qui: ciò che hai scritto resta in questa pagina.',
  overTitle: 'La sessione è terminata',
  overBody:
    'Non è successo nulla per troppo tempo, perciò la pagina è coperta. Accedi di nuovo in un’altra scheda: la pagina torna come l’hai lasciata.',
  signInAgain: 'Accedi di nuovo',
};
