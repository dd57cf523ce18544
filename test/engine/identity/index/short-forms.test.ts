import { CharacterIndex, rowsShortenedTo } from '../../../../src/engine/identity/index/short-forms.ts';
import { profileOf } from '../../../../src/engine/identity/profile.ts';
import type { Profile } from '../../../../src/engine/identity/profile.ts';

const DIGITS = '甲乙丙丁戊己庚辛壬癸';

function profile(name: string): Profile {
  return profileOf({ number: '', name, code: '', phones: [], contact: '', boss: '', address: '', region: '' });
}

/** Names of which 瀚宇 may be a short form: more than are looked at, some nearer to it than others. */
function manyNames(count: number): string[] {
  const letter = (n: number): string => DIGITS.charAt(n % 10);
  return Array.from(
    { length: count },
    (_, at) => `瀚${at % 3 === 0 ? '' : letter(at)}宇${letter(at / 10)}${letter(at / 100)}${letter(at)}仪表厂`,
  );
}

function found(profiles: readonly (Profile | null)[], index = new CharacterIndex(profiles)): string[] {
  return rowsShortenedTo(profile('瀚宇').name, index, profiles)
    .map((slot) => profiles[slot]?.name.whole ?? '')
    .sort();
}

test('a row that is gone, and a place that is taken again, leave nothing behind', () => {
  const profiles: (Profile | null)[] = manyNames(8).map(profile);
  const kept = new CharacterIndex(profiles);
  profiles.forEach((gone, slot) => {
    if (gone === null || slot % 2 === 0) return;
    kept.remove(slot, gone);
    profiles[slot] = slot === 1 ? profile('瀚宇阀门厂') : null;
    if (slot === 1) kept.add(1, profile('瀚宇阀门厂'));
  });
  const fresh = new CharacterIndex(profiles);
  for (const text of ['瀚宇', '仪表', '阀门', '甲']) {
    expect([...kept.withRarestOf(text)].sort()).toEqual([...fresh.withRarestOf(text)].sort());
  }
  expect(found(profiles, kept)).toEqual(found(profiles, fresh));
});

test('where a name may be short for very many, the same are looked at in any order of rows, the nearest first', () => {
  const profiles = manyNames(200).map(profile);
  const names = found(profiles);
  expect(names.length).toBeGreaterThan(10);
  expect(names.length).toBeLessThan(profiles.length);
  expect(found([...profiles].reverse())).toEqual(names);
  expect(names.every((name) => name.startsWith('瀚宇'))).toBe(true);
});
