import type { Acts } from '../model/acts.ts';

/** What holds of a person of the acts, found out once for each of them and not for each row. */
export function eachPersonOnce({ personName }: Acts, test: (name: string) => boolean): (person: number) => boolean {
  const known: (boolean | undefined)[] = [];
  return (person) => (known[person] ??= test(personName(person)));
}
