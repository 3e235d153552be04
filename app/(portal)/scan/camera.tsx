'use client';

import { Camera as CameraIcon, Image as ImageIcon, VideoOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { Band } from '@/components/ui/band';
import { Button, buttonClass } from '@/components/ui/button';

const PAUSE_MS = 180;
const WIDEST = 1280;

/** The pages of scanning are served with the right to run the reader; a page that was reached from another one is asked for anew. */
const mayRun = (): boolean => {
  const [loaded] = performance.getEntriesByType('navigation');
  return loaded !== undefined && new URL(loaded.name).pathname.startsWith('/scan');
};

type Trouble = 'cameraDenied' | 'cameraInsecure' | 'photoNothing' | 'decoderFailed';

/** Reads codes with the camera, or from a photo. `start`: the camera was asked for on the page before. */
export function Camera({ start, onCode }: { start: boolean; onCode: (code: string) => void }) {
  const t = useTranslations('scan');
  const [on, setOn] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const file = useId();
  const ask = () => {
    setTrouble(null);
    // Without https there is no camera to ask for; the photo is read all the same.
    if (!window.isSecureContext) setTrouble('cameraInsecure');
    else if (mayRun()) setOn(true);
    else location.assign(`${location.pathname}?start=camera`);
  };
  useEffect(() => {
    if (start && mayRun() && window.isSecureContext) setOn(true);
  }, [start]);
  const photo = async (event: ChangeEvent<HTMLInputElement>) => {
    const [picture] = event.target.files ?? [];
    event.target.value = '';
    if (!picture) return;
    setTrouble(null);
    setBusy(true);
    try {
      const { decode } = await import('./decoder');
      const code = await decode(picture);
      if (code) onCode(code);
      else setTrouble('photoNothing');
    } catch {
      setTrouble('decoderFailed');
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      <div className="flex flex-wrap gap-3">
        {on ? (
          <Button className="min-h-12" icon={<VideoOff aria-hidden="true" className="size-4" />} onClick={() => setOn(false)}>
            {t('cameraStop')}
          </Button>
        ) : (
          <Button className="min-h-12" icon={<CameraIcon aria-hidden="true" className="size-4" />} onClick={ask}>
            {t('camera')}
          </Button>
        )}
        <label htmlFor={file} className={`${buttonClass()} min-h-12 cursor-pointer has-[:focus-visible]:outline-2`}>
          <ImageIcon aria-hidden="true" className="size-4" />
          {busy ? t('reading') : t('photo')}
          <input
            id={file}
            type="file"
            accept="image/*"
            className="sr-only"
            onClick={(event) => {
              if (mayRun()) return;
              event.preventDefault();
              location.assign(`${location.pathname}?start=photo`);
            }}
            onChange={photo}
          />
        </label>
      </div>
      <div role="status">{trouble ? <Band kind="warn" title={t(trouble)} /> : null}</div>
      {on ? (
        <Picture
          onCode={(code) => {
            setOn(false);
            onCode(code);
          }}
          onTrouble={(what) => {
            setOn(false);
            setTrouble(what);
          }}
        />
      ) : null}
    </div>
  );
}

/** The picture of the camera, looked at several times a second until a code is in it. */
function Picture({ onCode, onTrouble }: { onCode: (code: string) => void; onTrouble: (what: Trouble) => void }) {
  const t = useTranslations('scan');
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ onCode, onTrouble });
  told.current = { onCode, onTrouble };
  useEffect(() => {
    let gone = false;
    let stream: MediaStream | null = null;
    const watch = async () => {
      const { decode } = await import('./decoder');
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d', { willReadFrequently: true });
      const look = async (): Promise<void> => {
        const shown = video.current;
        if (gone || !shown || !context) return;
        if (shown.videoWidth > 0) {
          const scale = Math.min(1, WIDEST / shown.videoWidth);
          canvas.width = shown.videoWidth * scale;
          canvas.height = shown.videoHeight * scale;
          context.drawImage(shown, 0, 0, canvas.width, canvas.height);
          const code = await decode(context.getImageData(0, 0, canvas.width, canvas.height));
          if (gone) return;
          if (code) return told.current.onCode(code);
        }
        setTimeout(() => look().catch(() => told.current.onTrouble('decoderFailed')), PAUSE_MS);
      };
      await look();
    };
    const begin = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: WIDEST } } });
      } catch {
        return told.current.onTrouble('cameraDenied');
      }
      if (gone) {
        for (const track of stream.getTracks()) track.stop();
        return;
      }
      if (video.current) video.current.srcObject = stream;
      await watch().catch(() => told.current.onTrouble('decoderFailed'));
    };
    void begin();
    return () => {
      gone = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  return (
    <figure className="flex flex-col gap-2">
      <video ref={video} autoPlay muted playsInline className="max-h-96 w-full rounded-lg bg-sunken object-cover" />
      <figcaption className="text-table text-muted">{t('cameraHint')}</figcaption>
    </figure>
  );
}
