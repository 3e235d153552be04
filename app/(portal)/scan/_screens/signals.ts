import type { Said } from '@/lib/scan-screens/work.types';

const MUTED = 'filo.scan.muted';

export const isMuted = (): boolean => localStorage.getItem(MUTED) === '1';
export const setMuted = (muted: boolean): void => localStorage.setItem(MUTED, muted ? '1' : '0');

let audio: AudioContext | null = null;

type Tone = readonly [hertz: number, fromMs: number, forMs: number];
/** One high tone for good, two rising ones for a question, a long low one for bad: told apart in a noisy hall. */
const TONES: Record<Said['kind'], readonly Tone[]> = {
  good: [[1_175, 0, 90]],
  ask: [
    [660, 0, 90],
    [880, 120, 110],
  ],
  bad: [
    [196, 0, 220],
    [165, 240, 320],
  ],
};
const BUZZ: Record<Said['kind'], number[]> = { good: [40], ask: [40, 60, 40], bad: [160, 80, 160] };

/** Sounds and shakes; colour and words say the same. */
export function signal(kind: Said['kind']): void {
  navigator.vibrate?.(BUZZ[kind]);
  if (isMuted() || typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  void audio.resume();
  for (const [hertz, from, length] of TONES[kind]) {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    const start = audio.currentTime + from / 1_000;
    tone.type = kind === 'bad' ? 'square' : 'sine';
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(kind === 'bad' ? 0.12 : 0.25, start);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + length / 1_000);
    tone.connect(loudness).connect(audio.destination);
    tone.start(start);
    tone.stop(start + length / 1_000);
  }
}
