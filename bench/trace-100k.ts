import { traceFamily } from './trace-ground';
import type { Workload } from './workload';

// 100,000 lots that came of one, with whoever has them.
const trace: Workload = () => traceFamily({ lots: 100_000, fan: 47, count: 5 });

export default trace;
