import type { NewAttachment } from '@/lib/attachments/attachment.schema';
import type { ActionResult } from '@/lib/kernel/result';

/** Sends one file and says how much of it has left, in percent. An answer that is none, or a lost line, is thrown: the form then asks again. */
export function sendFile(
  file: File,
  told: Omit<NewAttachment, 'name'>,
  onProgress: (percent: number) => void,
): Promise<ActionResult<{ id: string; name: string }>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/attachments');
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-filo-file', encodeURIComponent(JSON.stringify({ ...told, name: file.name })));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.onload = () =>
      request.response && typeof request.response === 'object' ? resolve(request.response) : reject(new Error(`status ${request.status}`));
    request.onerror = () => reject(new Error('the line was lost'));
    request.send(file);
  });
}
