import type { readiness as english } from '../en/readiness';
import type { Translated } from '../translated';

export const readiness: Translated<typeof english> = {
  never: 'I libri non sono ancora stati controllati',
  neverWhy:
    'Se ogni lotto torna e ogni legame concorda si legge da tutti i movimenti. Può durare qualche minuto; il controllo va avanti in secondo piano.',
  checkNow: 'Controlla ora',
  checkAgain: 'Controlla di nuovo',
  last: 'Controllato il <moment></moment>, su richiesta di {name}: {lots, plural, one {# lotto} other {# lotti}}, {links, plural, one {# legame} other {# legami}}.',
  since:
    'Da allora {count, plural, one {è stato scritto} other {sono stati scritti}} {most, select, true {più di } other {}}{count, plural, one {# movimento, di cui} other {# movimenti, di cui}} questo controllo non dice nulla.',
  sinceNone: 'Da allora non è stato scritto nessun movimento.',
  bar: 'Controllo dei libri',
  waits: 'Il controllo aspetta il suo turno.',
  runs: 'Il controllo dei libri è in corso. Puoi chiudere questa pagina: il controllo va avanti.',
  progress: '{done} righe lette su circa {total}',
  before: 'Fino alla fine vedi quanto ha trovato il controllo precedente.',
  broke: 'L’ultimo controllo non è arrivato alla fine',
  brokeBefore: 'Quello che vedi viene dal controllo precedente.',
  done: 'I libri sono controllati',
  silent: 'Il portale non risponde. Questa pagina riprova da sola; il controllo continua.',
  fine: 'Niente da sistemare in quanto è stato controllato',
  moved: 'mosso da allora',
};
