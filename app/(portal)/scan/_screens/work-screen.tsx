'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Band } from '@/components/ui/band';
import { Button } from '@/components/ui/button';
import { ownerKey } from '@/lib/scan-screens/queue.rules';
import type { QueueEntry } from '@/lib/scan-screens/queue.types';
import { settled } from '@/lib/scan-screens/steps.rules';
import { Camera } from '../camera';
import { Question } from './question';
import { QueuePanel } from './queue-panel';
import { ScannedList } from './scanned-list';
import type { ScreenProps } from './screen.types';
import { SetupForm, SetupStrip, useSetup } from './setup';
import { SoundSwitch } from './sound-switch';
import { useOwnLock } from './use-own-lock';
import { useQueue } from './use-queue';
import { useConnection } from './use-connection';
import { useNews } from './use-news';
import { type Bench, useWork } from './use-work';
import { Verdict } from './verdict';

/** One scan screen: answer to the last scan, the one question, what was scanned, what is on its way. @rules BAR-04 */
export function WorkScreen({ camera, ...props }: ScreenProps & { camera: boolean }) {
  const t = useTranslations('scanScreens');
  const { setting, owner } = props;
  const { ownership, takeOver } = useOwnLock(`filo-screen ${ownerKey(owner)} ${setting.screen}`);
  const queue = useQueue(owner);
  const bench = useWork(props, ownership === 'mine', queue.kick);
  if (ownership === 'elsewhere')
    return (
      <Band
        kind="warn"
        title={t('elsewhere')}
        action={
          <Button kind="primary" className="min-h-12" onClick={takeOver}>
            {t('here')}
          </Button>
        }
      >
        {t('elsewhereBody')}
      </Band>
    );
  if (!bench) return <p className="text-muted">{t('opening')}</p>;
  return <Opened bench={bench} queue={queue} setting={setting} camera={camera} />;
}

type OpenedProps = Pick<ScreenProps, 'setting'> & {
  readonly bench: Bench;
  readonly queue: ReturnType<typeof useQueue>;
  readonly camera: boolean;
};

function Opened({ bench, queue, setting, camera }: OpenedProps) {
  const t = useTranslations('scanScreens');
  const { work, change, post, scan } = bench;
  const setup = useSetup(work, setting);
  const connected = useConnection();
  const top = useRef<HTMLDivElement>(null);
  useNews(queue.entries, bench);
  const busy = work.lines.length > 0 || work.current !== null;
  const mend = (entry: QueueEntry) => {
    change((old) => settled({ ...entry.work, lines: [...entry.work.lines, ...old.lines], current: null }, setting));
    top.current?.scrollIntoView();
  };
  const mendable = (entry: QueueEntry) => (entry.record.screen !== setting.screen ? 'elsewhere' : busy ? 'busy' : 'here');
  if (setup.open) return <SetupForm bench={bench} setting={setting} onDone={setup.done} />;
  return (
    <div ref={top} className="flex flex-col gap-4">
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <SetupStrip bench={bench} setting={setting} onChange={setup.ask} />
        </div>
        <SoundSwitch />
      </div>
      {connected ? null : (
        <Band kind="warn" title={t('offline.title')}>
          {t('offline.body')}
        </Band>
      )}
      <Verdict spoken={bench.spoken} />
      <Question bench={bench} setting={setting} />
      {busy ? (
        <div className={work.current ? undefined : 'sticky bottom-16 z-10 md:bottom-4'}>
          <Button
            kind={work.current ? 'secondary' : 'primary'}
            className="min-h-14 w-full text-body shadow-none outline-4 outline-bg"
            onClick={post}
          >
            {t('post', { count: Math.max(1, work.lines.length + (work.current ? 1 : 0)) })}
          </Button>
        </div>
      ) : null}
      <ScannedList bench={bench} />
      <QueuePanel queue={queue} mendable={mendable} onMend={mend} />
      <Camera start={camera} onCode={scan} />
    </div>
  );
}
