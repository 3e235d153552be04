import { Prisma } from '../generated/prisma/client';
import { AppError } from '../kernel/errors';
import type { ErrorCode } from '../kernel/error-codes';

/** What the database said, whichever door it came through (pg or Prisma). */
type DatabaseFault = { sqlState: string; constraint: string | null };

type Cause = { originalCode?: string; kind?: string; constraint?: { index?: string; fields?: string[] } | string };

function prismaFault(error: Prisma.PrismaClientKnownRequestError): DatabaseFault {
  const adapter = error.meta?.driverAdapterError as { cause?: Cause } | undefined;
  const cause = adapter?.cause;
  const constraint = typeof cause?.constraint === 'string' ? cause.constraint : (cause?.constraint?.index ?? null);
  const known: Record<string, string> = { P2002: '23505', P2003: '23503', P2034: '40001', P2011: '23502', P2024: '53300', P2028: '25P02' };
  return { sqlState: cause?.originalCode ?? known[error.code] ?? error.code, constraint };
}

/** The fault as SQLSTATE and constraint; null when the error did not come from the database. */
export function databaseFault(error: unknown): DatabaseFault | null {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return prismaFault(error);
  if (!(error instanceof Error)) return null;
  const { code, constraint } = error as Error & { code?: unknown; constraint?: unknown };
  if (typeof code !== 'string')
    return /Connection terminated|timeout exceeded when trying to connect|is not queryable/.test(error.message)
      ? { sqlState: '08006', constraint: null }
      : null;
  return { sqlState: code, constraint: typeof constraint === 'string' ? constraint : null };
}

const RETRYABLE = new Set(['40001', '40P01', '55P03']);

/** Two postings typed the same new code at once: at the second try the code is an existing lot, and the rules decide. */
const RETRYABLE_CONSTRAINTS = new Set(['lot_code_key', 'lot_scope_key', 'serial_code_key', 'lot_rfid_scope_key']);

/** Serialization failure, deadlock, lock time-out, a lot code taken at the same moment: the whole unit of work may be tried again. */
export function isRetryable(error: unknown): boolean {
  const fault = databaseFault(error);
  return fault !== null && (RETRYABLE.has(fault.sqlState) || RETRYABLE_CONSTRAINTS.has(fault.constraint ?? ''));
}

/** Constraints that mean something to a person. All others that are unique mean "this code exists". */
const BY_CONSTRAINT: Readonly<Record<string, ErrorCode>> = {
  stock_record_number_key: 'E_NUMBER_TAKEN',
  lot_scope_key: 'E_LOT_CODE_NOT_UNIQUE',
  lot_rfid_scope_key: 'E_RFID_DUPLICATE',
  stock_balance_not_negative: 'E_STOCK_WOULD_GO_NEGATIVE',
  lot_figures_check: 'E_STOCK_WOULD_GO_NEGATIVE',
  item_block_days_check: 'E_BLOCK_DAYS_ORDER',
  item_gtin_key: 'E_GTIN_TAKEN',
  job_undoes_key: 'E_UNDONE',
  job_readiness_key: 'E_CHECK_RUNS',
  item_variant_stock_check: 'E_STOCK_RANGE',
  item_location_map_stock_check: 'E_STOCK_RANGE',
  yearly_parameters_period_check: 'E_PERIOD_RANGE',
  warehouse_template_flags_check: 'E_TEMPLATE_FLAGS',
  warehouse_template_offset_check: 'E_OFFSET_TEMPLATE',
};

const BY_STATE: Readonly<Record<string, ErrorCode>> = {
  '23505': 'E_CODE_EXISTS',
  '23001': 'E_IN_USE',
  '23503': 'E_IN_USE',
  '22003': 'E_QTY_TOO_LARGE',
  // A letter that no text of the database may hold.
  '22021': 'E_INPUT',
  '22P05': 'E_INPUT',
  '40001': 'E_BUSY',
  '40P01': 'E_BUSY',
  '55P03': 'E_BUSY',
  '57014': 'E_BUSY',
  '53300': 'E_BUSY',
  '25P03': 'E_BUSY',
  P2025: 'E_NOT_FOUND',
  FL002: 'E_NOT_DEMO',
};

const DOWN = /^(08...|57P0[1-5]|53[12]00|ECONN.*|ENOENT|ENOTFOUND|ETIMEDOUT|EPIPE|P1001|P1002|P1017)$/;

/** The person's words for a fault of the database; null when it is none or a bug of ours. */
export function asAppError(error: unknown): AppError | null {
  const fault = databaseFault(error);
  if (!fault) return null;
  const code =
    (fault.constraint && BY_CONSTRAINT[fault.constraint]) ||
    BY_STATE[fault.sqlState] ||
    (DOWN.test(fault.sqlState) ? 'E_DATABASE_DOWN' : null);
  return code ? new AppError(code, {}) : null;
}
