import type { QueueOwner } from '@/lib/scan-screens/queue.types';
import type { ScreenSetting } from '@/lib/scan-screens/scan-screens.types';

/** What a page tells its screen; the server's time corrects a wrong clock of the phone. */
export type ScreenProps = {
  readonly setting: ScreenSetting;
  readonly owner: QueueOwner;
  readonly timeZone: string;
  readonly serverNow: number;
};
