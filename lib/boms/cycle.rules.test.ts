import { describe, expect, test } from 'vitest';
import { type BomEdge, findCycle } from './cycle.rules';

const edge = (parent: string, child: string): BomEdge => {
  const node = (text: string) => ({ itemId: text.split('/')[0] ?? '', variantId: text.split('/')[1] ?? null });
  return { bomId: `bom ${parent}`, parent: node(parent), parentCode: parent, child: node(child), childCode: child };
};

describe('a bill of materials that comes back to itself', () => {
  test('[BOM-05] is found with its path', () => {
    expect(findCycle('bom A', [edge('A', 'B'), edge('B', 'C'), edge('B', 'D'), edge('C', 'A')])).toEqual(['A', 'B', 'C', 'A']);
    expect(findCycle('bom A', [edge('A', 'A')])).toEqual(['A', 'A']);
  });
  test('[BOM-05] is not what shares parts, nor a circle elsewhere', () => {
    expect(findCycle('bom A', [edge('A', 'B'), edge('A', 'C'), edge('B', 'D'), edge('C', 'D')])).toBeNull();
    expect(findCycle('bom A', [edge('A', 'B'), edge('B', 'C'), edge('C', 'B')])).toBeNull();
    expect(findCycle('bom A', [])).toBeNull();
  });
  test('[BOM-05] a variant may be made of another variant of its item, not of itself', () => {
    expect(findCycle('bom F/RED', [edge('F/RED', 'F/RAW')])).toBeNull();
    expect(findCycle('bom F/RED', [edge('F/RED', 'P'), edge('P', 'F/RED')])).toEqual(['F/RED', 'P', 'F/RED']);
    expect(findCycle('bom F', [edge('F', 'F/RAW')])).toEqual(['F', 'F/RAW']);
  });
});
