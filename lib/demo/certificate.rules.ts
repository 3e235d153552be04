const PAGE = { width: 595, height: 842, left: 72, top: 770, line: 20 } as const;

/** A text as PDF spells it: brackets and backslashes are signs of the language. */
const spelled = (text: string): string => `(${text.replaceAll(/[\\()]/g, String.raw`\$&`)})`;

/**
 * A certificate on one page, as a PDF: a title and its lines, in Western letters.
 * Every byte follows from the text, so the same demo keeps the same file.
 */
export function certificate(title: string, lines: readonly string[]): Buffer {
  const written = lines.map((line) => `T* ${spelled(line)} Tj`).join('\n');
  const content = `BT /F1 16 Tf ${PAGE.left} ${PAGE.top} Td ${PAGE.line} TL ${spelled(title)} Tj /F1 11 Tf T*\n${written}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table, 'latin1');
}
