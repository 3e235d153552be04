const MAX_NAME = 120;
/** Controls, and the marks that turn the direction of writing: `exe.fdp` would read as `pdf.exe`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;
const FORBIDDEN = /[<>:"|?*]/g;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The ending of a file's name, in lower case and without its dot; empty where there is none. */
export const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A name that is safe on every machine: no folders, no unseen characters, no names of devices, at most 120 characters with its ending kept. */
export function safeName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const named = DEVICE.test(clean) ? `_${clean}` : clean;
  const ending = endingOf(named);
  const stem = ending ? named.slice(0, -ending.length - 1) : named;
  const short =
    [...stem]
      .slice(0, MAX_NAME - ending.length - 1)
      .join('')
      .trim() || 'file';
  return ending ? `${short}.${ending}` : short;
}

/** The header that makes a browser keep the file under its name and never open it in its place. */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
