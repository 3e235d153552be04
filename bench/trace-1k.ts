import { traceFamily } from './trace-ground';
import type { Workload } from './workload';

// 1,000 lots that came of one, with whoever has them.
const trace: Workload = () => traceFamily({ lots: 1_000, fan: 10, count: 40 });

export default trace;
