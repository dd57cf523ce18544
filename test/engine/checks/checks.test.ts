import { checkEmail } from '../../../src/engine/checks/email.ts';
import { checkPhones } from '../../../src/engine/checks/phone.ts';
import { checkResidentId, residentBirth, residentSex } from '../../../src/engine/checks/resident-id.ts';
import { checkUscc } from '../../../src/engine/checks/uscc.ts';
import { dayFromIso } from '../../../src/engine/dates/iso.ts';

describe('resident IDs', () => {
  test.each([
    '11010519491231002X',
    '11010519491231002x',
    ' 110105 19491231 002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '440524188001010014',
    '110105491231002',
  ])('%j is right', (text) => {
    expect(checkResidentId(text)).toBeNull();
  });

  test.each([
    ['110105194912310021', 'checksum'],
    ['11010519491231102X', 'checksum'],
    ['11010519490230002X', 'date'],
    ['110105194913310021', 'date'],
    ['110105170012310021', 'date'],
    ['110105490231002', 'date'],
    ['', 'format'],
    ['无', 'format'],
    ['1101051949123100', 'format'],
    ['1101051949123100X2', 'format'],
    ['99010519491231002', 'format'],
    ['000105194912310021', 'format'],
    ['11010519491231002XX', 'format'],
    ['1.10105194912310e+17', 'format'],
  ])('%j: %s', (text, problem) => {
    expect(checkResidentId(text)).toBe(problem);
  });

  test('birth and sex', () => {
    expect(residentBirth('11010519491231002X')).toBe(dayFromIso('1949-12-31'));
    expect(residentBirth('110105491231002')).toBe(dayFromIso('1949-12-31'));
    expect(residentSex('11010519491231002X')).toBe('female');
    expect(residentSex('440524188001010014')).toBe('male');
    expect(residentSex('110105491231001')).toBe('male');
    expect(residentBirth('110105194912310021')).toBeNull();
    expect(residentSex('11010519490230002X')).toBeNull();
  });
});

describe('unified social credit codes', () => {
  test.each([
    '91350100M000100Y43',
    '91350100m000100y43',
    '９１３５０１００Ｍ０００１００Ｙ４３',
    ' 91350100 M000100Y43 ',
  ])('%j is right', (text) => {
    expect(checkUscc(text)).toBeNull();
  });

  test.each([
    ['91350100M000100Y44', 'checksum'],
    ['91350100M000100Y34', 'checksum'],
    ['91530100M000100Y43', 'checksum'],
    ['91350100M000100Y4', 'format'],
    ['91350100M000100Y433', 'format'],
    ['91350100I000100Y43', 'format'],
    ['91350100O000100Y43', 'format'],
    ['91350100S000100Y43', 'format'],
    ['91350100V000100Y43', 'format'],
    ['91350100Z000100Y43', 'format'],
    ['9135010AM000100Y43', 'format'],
    ['330100000012345', 'format'],
    ['', 'format'],
  ])('%j: %s', (text, problem) => {
    expect(checkUscc(text)).toBe(problem);
  });
});

describe('phones', () => {
  test.each([
    ['13800138000', ['+8613800138000']],
    ['138-0013-8000', ['+8613800138000']],
    ['138 0013 8000', ['+8613800138000']],
    ['１３８００１３８０００', ['+8613800138000']],
    ['+86 138 0013 8000', ['+8613800138000']],
    ['0086-13800138000', ['+8613800138000']],
    ['8613800138000', ['+8613800138000']],
    ['0571-87654321', ['+8657187654321']],
    ['(0571)87654321', ['+8657187654321']],
    ['0571—87654321', ['+8657187654321']],
    ['010 8765 4321', ['+861087654321']],
    ['86-571-87654321', ['+8657187654321']],
    ['87654321', ['87654321']],
    ['8765432', ['8765432']],
    ['8765-4321', ['87654321']],
    ['0571-87654321转802', ['+8657187654321']],
    ['0571-87654321 转 802', ['+8657187654321']],
    ['0571-87654321-802', ['+8657187654321']],
    ['0571-87654321 ext. 802', ['+8657187654321']],
    ['0571-87654321#802', ['+8657187654321']],
    ['87654321-12', ['87654321']],
    ['4008001-234', ['+864008001234']],
    ['400-800-1234', ['+864008001234']],
    ['8008101234', ['+868008101234']],
    ['95588', ['95588']],
    ['13800138000/0571-87654321', ['+8613800138000', '+8657187654321']],
    ['13800138000、13900139000；87654321', ['+8613800138000', '+8613900139000', '87654321']],
    ['13800138000，13900139000', ['+8613800138000', '+8613900139000']],
    ['13800138000 13900139000', ['+8613800138000', '+8613900139000']],
    ['138 0013 8000 139 0013 9000', ['+8613800138000', '+8613900139000']],
    ['13800138000\n13900139000', ['+8613800138000', '+8613900139000']],
    ['0571-87654321/22', ['+8657187654321', '+8657187654322']],
    ['13800138000 13800138000', ['+8613800138000']],
    ['手机:13800138000', ['+8613800138000']],
    ['Tel: 0571-87654321', ['+8657187654321']],
    ['张三13800138000', ['+8613800138000']],
    ['13800138000（张三）', ['+8613800138000']],
    ['13800138000 张总', ['+8613800138000']],
    ['+852 2345 6789', ['+85223456789']],
  ])('%j', (text, numbers) => {
    expect(checkPhones(text)).toEqual({ numbers, problems: [] });
  });

  test.each([
    ['1380013800', ['1380013800']],
    ['138001380000', ['138001380000']],
    ['12345678901', ['12345678901']],
    ['123', ['123']],
    ['12345678', ['12345678']],
    ['无', ['无']],
    ['abc', ['abc']],
    ['#N/A', ['#N', 'A']],
    ['0571-8765', ['0571-8765']],
    ['1.38001E+10', ['1.38001E+10']],
    ['()', ['()']],
  ])('%j is none', (text, problems) => {
    expect(checkPhones(text)).toEqual({ numbers: [], problems });
  });

  test('the good ones of several are kept, the bad ones told', () => {
    expect(checkPhones('13800138000/1380013800')).toEqual({ numbers: ['+8613800138000'], problems: ['1380013800'] });
    expect(checkPhones('待补 13800138000x')).toEqual({ numbers: [], problems: ['13800138000x'] });
  });

  test('empty has neither numbers nor problems, a novel is one problem', () => {
    expect(checkPhones(' ')).toEqual({ numbers: [], problems: [] });
    expect(checkPhones('1 '.repeat(16_000)).problems).toHaveLength(1);
  });
});

describe('e-mail addresses', () => {
  test.each([
    'a@b.cn',
    'zhang.san+x@mail.example.com.cn',
    'ＺＳ＠example.com',
    'a@b.cn; c@d.com',
    '张三@例子.公司',
    'a@xn--fiqs8s.xn--55qx5d',
  ])('%j is one', (text) => {
    expect(checkEmail(text)).toBeNull();
  });

  test.each([
    '',
    'a',
    'a@',
    '@b.cn',
    'a@b',
    'a@b.c',
    'a..b@c.cn',
    '.a@b.cn',
    'a@-b.cn',
    'a@b_c.cn',
    'a b@c.cn',
    'a@b@c.cn',
    'a@b.cn;x',
    `${'a'.repeat(65)}@b.cn`,
    `a@${'b.'.repeat(200)}cn`,
  ])('%j is none', (text) => {
    expect(checkEmail(text)).toBe('format');
  });

  test('a long hostile text is judged at once', () => {
    expect(checkEmail(`${'a.'.repeat(16_000)}@`)).toBe('format');
  });
});
