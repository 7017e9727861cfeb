import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentNumber, parseDocumentNumber, printHeaderLine, printNumber } from './document-number.ts';
import { documentTypes } from './document-types.ts';

/** Letters that make no type code, no known body and no `TƯ`. */
const unknownBody = fc.stringMatching(/^[BKMNPSVX]{3,6}$/);
const partyNumber = fc.record<DocumentNumber>({
  system: fc.constant('party'),
  number: fc.option(fc.integer({ min: 1, max: 99_999 })),
  year: fc.constant(null),
  type: fc.constantFrom(...documentTypes.party.keys()),
  body: fc.oneof(fc.constantFrom('TW', 'TU', 'HU', 'ĐU', 'BTGDVTU', 'VPTW', 'TWĐTN'), unknownBody),
  unit: fc.option(fc.oneof(unknownBody, fc.constant('VP'))),
});
const stateNumber = fc.record<DocumentNumber>({
  system: fc.constant('state'),
  number: fc.option(fc.integer({ min: 1, max: 99_999 })),
  year: fc.option(fc.integer({ min: 1945, max: 2099 })),
  type: fc.constantFrom(...documentTypes.state.keys()),
  body: fc.oneof(fc.constantFrom('UBND', 'HĐND', 'TTg', 'CP', 'UBTVQH15'), unknownBody),
  unit: fc.option(fc.oneof(unknownBody, fc.constant('BNV-BTP'))),
});
const letter = stateNumber.map((n) => ({ ...n, type: null, year: null, body: n.body.replace('UBTVQH15', 'UBND') }));
const law = stateNumber.map((n) => ({ ...n, type: null, year: n.year ?? 2022, body: 'QH15', unit: null }));
const anyNumber = fc.oneof(partyNumber, stateNumber, letter, law);

describe('every number', () => {
  it('survives printing and reading', () => {
    fc.assert(
      fc.property(anyNumber, (n) => {
        expect(parseDocumentNumber(printNumber(n))).toEqual(n);
        expect(parseDocumentNumber(printHeaderLine(n))).toEqual(n);
      }),
    );
  });

  it('is read the same decomposed, with other dashes, spaces, in lower case', () => {
    const spoiled = [
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replaceAll('Đ', '\u00d0'),
      (text: string) => text.replaceAll('-', ' – '),
      (text: string) => text.replaceAll('/', ' / '),
      (text: string) => `Số: ${text}`,
    ];
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(...spoiled), (n, spoil) => {
        expect(parseDocumentNumber(spoil(printNumber(n)))).toEqual(n);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(partyNumber, stateNumber, law), (n) => {
        expect(parseDocumentNumber(printNumber(n).toLowerCase())).toEqual(n);
      }),
    );
  });

  it('never makes the reader throw, and what it reads it prints canonically', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9 .…/\-KLTUQĐWCVHSốN:]{0,20}$/));
    fc.assert(
      fc.property(text, (typed) => {
        const number = parseDocumentNumber(typed);
        if (number) expect(parseDocumentNumber(printNumber(number))).toEqual(number);
      }),
    );
  });
});
