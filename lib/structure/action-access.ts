import type { Permission } from '../kernel/permissions';

/** What an action asks for: a right, only to be signed in as a member of a company, or nothing but its own one-time token. */
export type Access = Permission | 'member' | 'public';

/**
 * Every server action with what it asks for: the second witness beside the code. A new action is added here, or the tests fail;
 * each row is proven for every role against the running portal.
 */
export const ACTION_ACCESS: Readonly<Record<string, Access>> = {
  // first run, session, profile
  setUpCompanyAction: 'public',
  signOutAction: 'member',
  chooseCompanyAction: 'member',
  chooseLanguageAction: 'member',
  changePasswordAction: 'member',
  saveProfileAction: 'member',
  endSessionAction: 'member',
  extendSessionAction: 'member',
  signOutEverywhereAction: 'member',

  // a demo company
  demoContentsAction: 'company.manage',
  removeDemoAction: 'company.manage',
  // users and companies
  acceptInvitationAction: 'public',
  resetPasswordAction: 'public',
  inviteUserAction: 'user.manage',
  renewInvitationAction: 'user.manage',
  withdrawInvitationAction: 'user.manage',
  changeRolesAction: 'user.manage',
  disableMemberAction: 'user.manage',
  enableMemberAction: 'user.manage',
  signMemberOutAction: 'user.manage',
  removeMemberAction: 'user.manage',
  makeResetLinkAction: 'user.manage',
  foundCompanyAction: 'company.manage',

  // lists
  keepListLayoutAction: 'member',
  saveListViewAction: 'member',
  removeListViewAction: 'member',

  // set-up
  saveCompanyAction: 'company.manage',
  saveSettingsAction: 'company.manage',
  savePeriodAction: 'company.manage',
  removePeriodAction: 'company.manage',
  saveWarehouseAction: 'config.edit',
  removeWarehouseAction: 'config.edit',
  saveLocationAction: 'config.edit',
  removeLocationAction: 'config.edit',
  savePartnerAction: 'config.edit',
  removePartnerAction: 'config.edit',
  saveTableRowAction: 'config.edit',
  removeTableRowAction: 'config.edit',
  saveLettersAction: 'config.edit',
  searchOptionsAction: 'member',

  // lots
  changeLotStatusAction: 'lot.status',
  changeStatusOfFilterAction: 'lot.status',
  lotTotalsLookup: 'member',
  countLotsLookup: 'member',
  lotPlacesLookup: 'member',
  allowWithdrawalAction: 'lot.status',
  refuseWithdrawalAction: 'lot.status',
  holdLotsAction: 'lot.status',
  liftHoldsAction: 'lot.status',
  closeLotAction: 'lot.close',
  reopenLotAction: 'lot.close',
  editLotAction: 'lot.edit',
  openLotAction: 'member',
  lookupSuppliersAction: 'member',
  lookupProducersAction: 'member',
  saveLotCodeTypeAction: 'config.edit',
  removeLotCodeTypeAction: 'config.edit',
  correctCounterAction: 'config.edit',
  previewSourcesLookup: 'member',
  previewFactsLookup: 'member',
  lookupItemsLookup: 'member',
  saveItemAction: 'config.edit',
  removeItemAction: 'config.edit',
  saveVariantAction: 'config.edit',
  removeVariantAction: 'config.edit',
  saveItemSupplierAction: 'config.edit',
  removeItemSupplierAction: 'config.edit',
  saveItemLocationAction: 'config.edit',
  removeItemLocationAction: 'config.edit',
  saveTemplateAction: 'config.edit',
  fixTemplateAction: 'config.edit',
  setTemplateActiveAction: 'config.edit',
  removeTemplateAction: 'config.edit',

  // records
  postRecordAction: 'record.post',
  correctRecordAction: 'record.correct',
  voidRecordAction: 'record.correct',
  previewVoidAction: 'record.correct',
  previewCodesAction: 'record.draft',
  saveDraftAction: 'record.draft',
  discardDraftAction: 'record.draft',
  readNamesAction: 'member',
  nextNumberAction: 'member',
  searchItemsAction: 'member',
  searchPartnersAction: 'member',
  searchLocationsAction: 'member',
  searchLotsAction: 'member',
  findTypedCodesAction: 'member',
  lotsOnOfferAction: 'member',
  proposeLotsAction: 'member',
};
