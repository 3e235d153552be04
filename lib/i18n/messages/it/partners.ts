import type { partners as english } from '../en/partners';
import type { Translated } from '../translated';

export const partners: Translated<typeof english> = {
  title: 'Clienti e fornitori',
  add: 'Nuovo cliente o fornitore',
  emptyTitle: 'Ancora nessun cliente o fornitore',
  emptyBody: 'Clienti e fornitori compaiono su registrazioni e lotti: così sai da dove è arrivato qualcosa e dove è andato.',
  account: 'Conto',
  subaccount: 'Sottoconto',
  accountHelp: 'Conto e sottoconto insieme sono unici, come in contabilità.',
  name: 'Nome',
  nickname: 'Nomignolo',
  nicknameHelp: 'Breve e unico; può entrare nei codici lotto. Se lo lasci vuoto, viene ricavato dal nome.',
  nicknameProposal: 'Se lo lasci vuoto diventa {nickname}.',
  identity: 'Chi è',
  roles: 'Ruoli',
  rolesWhy: 'Almeno uno. Il ruolo decide dove viene proposto.',
  isCustomer: 'Cliente',
  isCustomerWhy: 'Riceve la merce: proposto sugli scarichi e nelle vendite.',
  isSupplier: 'Fornitore',
  isSupplierWhy: 'Consegna la merce: proposto sui carichi e come fornitore dei lotti.',
  isProducer: 'Produttore',
  isProducerWhy: 'Produce la merce, e può non essere il fornitore.',
  isSubcontractor: 'Terzista',
  isSubcontractorWhy: 'Lavora la tua merce presso di sé.',
  roleChip: 'Ruolo: {role}',
  searchPlaceholder: 'Nomignolo, nome o conto',
};
