import { describe, expect, it } from 'vitest';
import { typeCodeOf, typeName } from './document-types.ts';

describe('type codes', () => {
  it('tells hợp đồng from hướng dẫn and dự án from đề án by the letter typed', () => {
    expect(['HĐ', 'hđ', 'HD', 'hd', 'DA', 'ĐA'].map((code) => typeCodeOf('state', code))).toEqual([
      'HĐ',
      'HĐ',
      'HD',
      'HD',
      'DA',
      'ĐA',
    ]);
    expect(typeCodeOf('party', 'da')).toBe('ĐA');
  });

  it('names a code as its own system does', () => {
    expect([typeName('party', 'TT'), typeName('state', 'TT')]).toEqual(['thông tri', 'thông tư']);
    expect([typeName('party', 'QĐi'), typeName('state', 'QyĐ'), typeName('state', 'QĐi')]).toEqual([
      'quy định',
      'quy định',
      null,
    ]);
  });
});
