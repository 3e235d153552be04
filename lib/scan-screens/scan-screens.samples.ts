import { NOTHING_SEEN } from './seen.rules';
import type { ScreenItem, ScreenSetting, ScreenTemplate, Seen, WorkScreen } from './scan-screens.types';

/** Things of one warehouse for tests of the steps. */
export const OAK: ScreenItem = {
  id: 'oak',
  code: 'MOB OAK',
  description: 'Oak board',
  uom: 'KG',
  decimals: 3,
  lotManaged: true,
  serialManaged: false,
  makesLots: true,
  makesPieces: false,
  typedExpiry: true,
  expires: false,
  variants: [],
  places: [],
};
export const BIKE: ScreenItem = { ...OAK, id: 'bike', code: 'MOB BIKE', decimals: 0, lotManaged: false, serialManaged: true };
export const LOT_A = { id: 'lot-a', code: 'A', itemId: 'oak', expiryDate: null };
export const LOT_B = { id: 'lot-b', code: 'B', itemId: 'oak', expiryDate: null };
export const PLACE_A = { id: 'a', code: 'A-1', warehouseId: 'w' };
export const PLACE_B = { id: 'b', code: 'B-1', warehouseId: 'w' };
export const PLACE_C = { id: 'c', code: 'C-1', warehouseId: 'w' };

const template = (id: string, type: 'LOAD' | 'UNLOAD', toWarehouseId: string | null = null): ScreenTemplate => ({
  id,
  code: id,
  description: id,
  warehouseId: 'w',
  type,
  makesPieces: false,
  mandatoryDocument: false,
  mandatoryAccount: false,
  physicalInventory: false,
  locationId: null,
  toWarehouseId,
});

export const aSetting = (screen: WorkScreen): ScreenSetting => ({
  screen,
  warehouses: [{ id: 'w', code: 'WH1', description: 'Main', byLocation: screen === 'move' || screen === 'adjust' }],
  templates: [template('load', 'LOAD'), template('unload', 'UNLOAD'), template('move', 'UNLOAD', 'w')],
  places: [],
  scanner: { separator: '', rules: [] },
});

export const aSeen = (given: Partial<Seen>): Seen => ({ ...NOTHING_SEEN, codes: [], checked: true, ...given });
