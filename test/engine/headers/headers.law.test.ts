import fc from 'fast-check';
import { normaliseHeader } from '../../../src/engine/headers/normalise.ts';
import { recogniseSheet } from '../../../src/engine/headers/recognise.ts';
import { definitionsFor } from '../../../src/engine/headers/sheets.ts';
import { feida } from '../../../src/policies/feida.ts';

const SHEET_DEFINITIONS = definitionsFor(feida);

const words = SHEET_DEFINITIONS.flatMap(({ columns }) =>
  columns.flatMap(({ header, aliases = [] }) => [header, ...aliases]),
);
const HEADERS = ['日期', '单号', '客户名称', '业务员', '金额', '区域', '备注', '仓库'];

function fullWidth(text: string): string {
  return [...text].map((c) => (c >= '!' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');
}

test('width, blanks and marks of duty change no header', () => {
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.constantFrom(' ', '\u3000', '\u00a0', '\n', '\u200b'), (word, blank) => {
      const { key } = normaliseHeader(word);
      for (const spelled of [fullWidth(word), [...word].join(blank), `*${word}`, `${word}(*)`, `${word}：`]) {
        expect(normaliseHeader(spelled).key).toBe(key);
      }
    }),
  );
});

test('a key stays as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 20 })), (word) => {
      const { key } = normaliseHeader(word);
      if (words.includes(word)) expect(normaliseHeader(key).key).toBe(key);
      expect(key).not.toMatch(/\s/);
    }),
  );
});

test('the order of columns, and rows above without known words, change no meaning', () => {
  const order = fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length });
  const above = fc.array(fc.array(fc.constantFrom('', null, '说明', '二〇二六', 5), { maxLength: 4 }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(order, above, (headers, rows) => {
      const sheet = recogniseSheet('销售台账', [...rows, headers], SHEET_DEFINITIONS);
      expect(sheet?.headerRow).toBe(rows.length);
      for (const { canonical, header } of sheet?.columns ?? []) {
        expect(canonical).toBe(header === '备注' || header === '仓库' ? null : header);
      }
    }),
  );
});
