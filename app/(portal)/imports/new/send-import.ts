import type { ImportKind } from '@/lib/import-kinds/kind.types';
import type { ActionResult } from '@/lib/kernel/result';
import { newId } from '@/lib/kernel/id';

type Sent = ActionResult<{ id: string; name: string }>;

/** Sends a file of rows and says how much of it has left, in percent; null when no answer came. */
export function sendImport(file: File, kind: ImportKind, onProgress: (percent: number) => void): Promise<Sent | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/imports/upload');
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-filo-file', encodeURIComponent(JSON.stringify({ commandId: newId(), kind, name: file.name })));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.onload = () => resolve(request.response && typeof request.response === 'object' ? request.response : null);
    request.onerror = () => resolve(null);
    request.send(file);
  });
}
