import sharp from 'sharp';
import type { LabelDrawing } from './drawing';
import { svgOf } from './svg';

/** A label as a picture with so many dots an inch: those of its printer, so that every module is whole. @rules LAB-01 */
export function pngOf(drawing: LabelDrawing, dpi: number): Promise<Buffer> {
  const [width, height] = [drawing.widthMm, drawing.heightMm].map((length) => Math.round((length / 25.4) * dpi));
  return sharp(Buffer.from(svgOf(drawing)), { density: dpi })
    .resize({ width, height, fit: 'fill', kernel: 'nearest' })
    .flatten({ background: '#ffffff' })
    .greyscale()
    .withMetadata({ density: dpi })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
