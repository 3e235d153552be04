import { z } from 'zod';
import { AppError } from '../kernel/errors';
import { changeSerialFlags } from '../serials/change-serial-flags';
import { changeSerialFlagsSchema } from '../serials/change-serial-flags.schema';
import { readSerial } from '../serials/serial-card.query';
import { serialRegisterParams } from '../serials/serial-register.params';
import { listSerials } from '../serials/serial-register.query';
import { pageAnswer } from './answer-parts';
import { serialCard, serialRow } from './serials.answers';
import { type Endpoint, reads, writes } from './endpoint';

/** Serial numbers: the register, one piece, its flags. @rules SER-14, SER-17, REG-01 */
export const SERIAL_ENDPOINTS: readonly Endpoint[] = [
  reads({
    id: 'listSerials',
    path: '/serials',
    query: serialRegisterParams.omit({ open: true }),
    answer: pageAnswer(serialRow),
    read: ({ db, caller, today }, query) => listSerials(db.sql, caller.company.id, query, today),
  }),
  reads({
    id: 'readSerial',
    path: '/serials/{id}',
    answer: serialCard,
    read: async ({ db, caller, today }, _query, { id = '' }) => {
      const serial = await readSerial(db.sql, caller.company.id, id, today);
      if (!serial) throw new AppError('E_NOT_FOUND');
      return serial;
    },
  }),
  writes({
    id: 'changeSerialFlags',
    path: '/serials/flags',
    scope: 'serial.flags',
    body: changeSerialFlagsSchema,
    answer: z.object({ changed: z.int(), unchanged: z.int() }),
    verb: changeSerialFlags,
    input: (body) => body,
  }),
];
