'use client';

import { Volume2, VolumeX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { isMuted, setMuted, signal } from './signals';

/** Turns the sounds of this phone off and on; it is remembered. */
export function SoundSwitch() {
  const t = useTranslations('scanScreens');
  const [muted, setState] = useState(false);
  useEffect(() => setState(isMuted()), []);
  const Icon = muted ? VolumeX : Volume2;
  const name = t(muted ? 'unmute' : 'mute');
  return (
    <Button
      className="size-12 shrink-0 p-0"
      aria-label={name}
      title={name}
      onClick={() => {
        setMuted(!muted);
        setState(!muted);
        if (muted) signal('good');
      }}
    >
      <Icon aria-hidden="true" className="size-5" />
    </Button>
  );
}
