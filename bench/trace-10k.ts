import { traceFamily } from './trace-ground';
import type { Workload } from './workload';

// 10,000 lots that came of one, with whoever has them.
const trace: Workload = () => traceFamily({ lots: 10_000, fan: 22, count: 20 });

export default trace;
