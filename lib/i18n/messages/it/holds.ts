import type { holds as english } from '../en/holds';
import type { Translated } from '../translated';

export const holds: Translated<typeof english> = {
  onHold: 'Sospeso',
  hold: 'Sospendi',
  holdTitle: '{count, plural, one {Sospendi il lotto {code}} other {Sospendi # lotti}}',
  holdBody:
    '{count, plural, one {Resta} other {Restano}} in giacenza, ma non si {count, plural, one {può} other {possono}} prelevare finché la sospensione non viene tolta. Solo le causali che ammettono lotti non disponibili {count, plural, one {lo} other {li}} possono ancora muovere.',
  cascade: '{lots, plural, one {Anche il lotto ottenuto} other {Anche i # lotti ottenuti}} da {count, plural, one {questo} other {questi}}',
  cascadeOnHand: 'Ne sono ora in giacenza {onHand}.',
  cascadeNothing: 'Ora non ce n’è in giacenza.',
  cascadeAll: 'Anche ogni lotto ottenuto da questi',
  cascadeAllBody: 'Vengono trovati durante il lavoro e si possono togliere insieme agli altri.',
  held: '{count, plural, one {Il lotto {code} è sospeso} other {# lotti sono sospesi}}',
  holdAll: 'Tutti i lotti del filtro presenti ora, anche quelli delle altre pagine.',
  heldAlready:
    '{held, plural, one {# è già sospeso e riceve un’altra sospensione.} other {# sono già sospesi e ricevono un’altra sospensione.}}',
  liftAll: '{held, plural, one {Dei {count} lotti del filtro # è sospeso.} other {Dei {count} lotti del filtro # sono sospesi.}}',
  liftedMany: '{lifted, plural, =0 {Nessun lotto era più sospeso} one {# sospensione tolta} other {# sospensioni tolte}}',
  choose: 'Scegli',
  cause: 'Causa',
  causes: {
    CHECK: 'In attesa di un controllo',
    DEFECT: 'Difetto o sospetto',
    COMPLAINT: 'Reclamo',
    SUPPLIER: 'Avviso del fornitore',
    PAPERS: 'Documenti mancanti',
    OTHER: 'Altro',
  },
  reason: 'Motivo',
  reasonHelp: 'Si legge sul lotto e resta nel suo storico.',
  lift: 'Togli la sospensione',
  liftTitle: '{count, plural, one {Togli la sospensione del lotto {code}} other {Togli tutte le sospensioni di # lotti}}',
  liftBody: 'Resta tutto ciò che altrimenti ferma un lotto: il suo stato, le sue date, altre sospensioni.',
  together: '{others, plural, one {Anche dell’altro lotto sospeso insieme} other {Anche degli altri # lotti sospesi insieme}}',
  togetherYes: 'Si possono di nuovo prelevare tutti, se null’altro lo impedisce.',
  togetherNo: 'Gli altri restano sospesi.',
  lifted:
    '{lifted, plural, one {La sospensione è stata tolta} other {# sospensioni sono state tolte}}{lots, plural, =1 {} other { da # lotti}}',
  band: 'Sospeso: {cause}',
  bandBody:
    'Resta in giacenza ma non si può prelevare. Può uscire con una causale che ammette lotti non disponibili{templates, select, none {} other { (qui: {templates})}}.',
  opened: 'Sospeso: {cause}',
  liftedStep: 'Sospensione tolta: {cause}',
};
