import type { RunSql } from '../kernel/ctx';
import { lotsOnOffer, type LotOnOffer, proposalFrom } from '../availability/availability.query';
import type { Proposal } from '../availability/proposal.rules';
import type { ProposalInput } from './availability.schema';

export type LineProposal = Proposal & { readonly offers: readonly LotOnOffer[] };

/** The lots proposed for a line of an unload, with everything that was looked at, refused lots included. @rules WDR-01, WDR-07, WDR-08, WDR-09, WDR-13 */
export async function proposeForLine(run: RunSql, companyId: number, input: ProposalInput): Promise<LineProposal> {
  const { withdrawalType, need, alreadyAssigned, ...question } = input;
  const offers = await lotsOnOffer(run, companyId, question);
  return { ...proposalFrom(offers, { withdrawalType, need, alreadyAssigned }), offers };
}
