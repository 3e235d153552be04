import type { mail as english } from '../en/mail';
import type { Translated } from '../translated';

export const mail: Translated<typeof english> = {
  signature: 'Filo · {address}',
  invitation: {
    subject: 'Invito di {by} a {company}',
    hello: 'Salve {name},',
    why: '{by} ti invita a entrare in {company} su Filo, il portale dei suoi lotti e numeri seriali. Scegli come accedere:',
    once: 'Il link vale una sola volta, fino al {until}. Chi lo possiede può usarlo: non inoltrare questo messaggio.',
    stranger: 'Se non conosci {company}, non fare nulla: senza di te non succede niente.',
  },
  reset: {
    subject: 'Nuova password per {company}',
    hello: 'Salve {name},',
    why: '{by} ti ha preparato un link per impostare una nuova password per {company} su Filo:',
    once: 'Il link vale una sola volta, fino al {until}. Finché non lo usi vale la password attuale. Non inoltrare questo messaggio.',
    stranger: 'Se non hai chiesto una nuova password, non fare nulla e avvisa {by}.',
  },
};
