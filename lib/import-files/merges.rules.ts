/** A joined area of a sheet; rows as people count them, columns from 0. */
export type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** Says of the rows of a sheet, asked in their order, which of their columns are joined. */
export function mergeWatch(merges: readonly Merge[]): (line: number) => readonly Merge[] {
  const waiting = merges.toSorted((a, b) => a.top - b.top);
  let next = 0;
  let open: Merge[] = [];
  return (line) => {
    for (let merge = waiting[next]; merge && merge.top <= line; merge = waiting[next]) {
      open.push(merge);
      next++;
    }
    if (open.length > 0) open = open.filter(({ bottom }) => bottom >= line);
    return open;
  };
}
