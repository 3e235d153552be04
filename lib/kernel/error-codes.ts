/** Every code a person can meet (domain.md appendix A, extended the same way). Each has a text in every language. */
export const ERROR_CODES = [
  // dates, periods, warehouses
  'E_PARAMETERS_MISSING',
  'E_PERIOD_CLOSED',
  'E_WAREHOUSE_EXPIRED',
  'E_DATE_IN_FUTURE',
  'E_PERIOD_RANGE',
  // templates
  'E_TEMPLATE_FLAGS',
  'E_OFFSET_TEMPLATE',
  'E_OFFSET_OF',
  'E_OPENING_IS_LOAD',
  'E_OPENING_TAKEN',
  'E_TEMPLATE_NO_LOTS',
  'E_TEMPLATE_NOT_ALLOWED',
  // record header and lines
  'E_REF_DOCUMENT_REQUIRED',
  'E_ACCOUNT_REQUIRED',
  'E_LOCATION_REQUIRED',
  'E_VARIANT_REQUIRED',
  'E_VARIANT_UNKNOWN',
  'E_LOCATION_IS_GROUP',
  'E_LOCATION_INACTIVE',
  'E_LOCATION_OTHER_WAREHOUSE',
  'E_LOCATION_MONO_ITEM',
  'E_LOCATION_MONO_LOT',
  'E_LOCATION_CYCLE',
  'E_NUMBER_TAKEN',
  'E_QTY_ZERO',
  'E_QTY_DECIMALS',
  'E_QTY_FORMAT',
  'E_QTY_TOO_LARGE',
  'E_MANUAL_LOAD',
  'E_ITEM_ARCHIVED',
  'E_ITEM_PHANTOM',
  'E_NO_LINES',
  // lots
  'E_LOT_REQUIRED',
  'E_LOT_CODE_REQUIRED',
  'E_LOT_SUM',
  'E_LOT_NOT_MANAGED',
  'E_LOT_OTHER_ITEM',
  'E_LOT_CODE_NOT_UNIQUE',
  'E_LOT_CODE_LOCKED',
  'E_LOT_OTHER_SUPPLIER',
  'E_LOT_CLOSED',
  'E_LOT_NOT_WITHDRAWABLE',
  'E_LOT_NOT_AVAILABLE',
  'E_LOT_RESERVED',
  'E_STOCK_WOULD_GO_NEGATIVE',
  // codes and dates
  'E_CODE_TOO_LONG',
  'E_CODE_OVERFLOW',
  'E_CODE_SOURCE_MISSING',
  'E_CODE_CHARS',
  'E_CODE_EXISTS',
  'E_CODE_SEGMENTS',
  'E_CODE_SEGMENT_LENGTH',
  'E_CODE_START',
  'E_CODE_ROOT',
  'E_EXPIRY_RANGE',
  'E_EXPIRY_LOCKED',
  'E_BLOCK_DAYS_ORDER',
  // states
  'E_STATUS_WORKFLOW_ONLY',
  'E_HOLD_LIFTED',
  'E_REASON_REQUIRED',
  'E_ITEM_USED',
  'E_SETTING_FROZEN',
  'E_IN_USE',
  'E_FIELD_FROZEN',
  'E_CONFLICT',
  'E_FORBIDDEN',
  'E_ALREADY_VOIDED',
  'E_NOT_FOUND',
  'E_LAST_ADMIN',
  'E_NOT_DEMO',
  'E_MEMBER_EXISTS',
  'E_USER_SHARED',
  // sign-in and first run
  'E_SIGN_IN',
  'E_SIGN_IN_LOCKED',
  'E_SESSION',
  'E_TOKEN',
  'E_PASSWORD_WEAK',
  'E_SETUP_DONE',
  // the edge
  'E_INPUT',
  'E_REQUIRED',
  'E_TOO_LONG',
  'E_FORMAT',
  'E_NUMBER_RANGE',
  'E_ORIGIN',
  'E_RATE',
  'E_BUSY',
  'E_DATABASE_DOWN',
  'E_DUPLICATE_COMMAND',
  'E_INTERNAL',
] as const;

/** What a person may confirm and go on (domain.md appendix A, warnings). */
export const WARNING_CODES = [
  'W_LOT_EXISTS',
  'W_LOT_NEAR_BLOCK',
  'W_EXPIRY_BEFORE_START',
  'W_CODE_CHANGED',
  'W_SHORTAGE',
  'W_ROOT_NOT_IN_CODE',
] as const;

export type WarningCode = (typeof WARNING_CODES)[number];
export type ErrorCode = (typeof ERROR_CODES)[number] | WarningCode;

/** Warnings are thrown as errors until the input confirms them (domain.md section 0). */
export function isWarning(code: string): code is WarningCode {
  return (WARNING_CODES as readonly string[]).includes(code);
}
