import type { Profile } from '../profile.ts';
import type { IdentityBook } from './identity-book.ts';
import { comparedScore, profileOfMention } from './match-customer.ts';
import type { Mention } from './match-customer.ts';
import { mayBeShortenedTo } from './short-forms.ts';

/** A name of another sheet that means no filing for certain: what it means depends on all filings that come near it. */
export class UncertainName {
  readonly mention: Mention;
  private readonly book: IdentityBook;
  private profile: Profile | null = null;
  private keys: ReadonlySet<number> = new Set();

  constructor(mention: Mention, book: IdentityBook) {
    this.mention = mention;
    this.book = book;
  }

  /**
   * Whether a filing whose name has not changed counts for what the name means, as it is or as it was before: whether it
   * is compared with the name at all, by what its own name tells, and comes near it. With a phone beside the name any may.
   */
  mayMean(slot: number, before: Profile | null): boolean {
    const { profiles, table, sharers } = this.book;
    const now = profiles[slot];
    if (this.mention.phone !== '' || now == null || before === null || !table.hasAllKeys(slot)) return true;
    const profile = this.looked();
    const isCompared = table.keysOf(slot).some((key) => this.keys.has(key)) || mayBeShortenedTo(profile.name, now.name);
    return isCompared && [before, now].some((other) => comparedScore(profile, other, sharers) !== null);
  }

  private looked(): Profile {
    if (this.profile === null) {
      this.profile = profileOfMention(this.mention);
      this.keys = new Set(this.book.table.keysFor(this.profile));
    }
    return this.profile;
  }
}
