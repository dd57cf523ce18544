import type { CustomerIndex } from '../../model/customers.ts';
import { CustomerNumbers } from './customer-numbers.ts';
import { FilingLinks } from './filing-links.ts';
import type { BookEdit, IdentityBook } from './identity-book.ts';
import { matchNumber } from './match-customer.ts';
import { NameMatches } from './name-matches.ts';
import { RelatedFilings } from './related-filings.ts';
import { ReviewClusters } from './review-clusters.ts';

/** What an edit of the archive has changed of its customers, while all others keep their numbers. */
export interface CustomersChange {
  /** Customers whose filings, links or relations may be others, by their numbers of before and of now. */
  readonly customers: ReadonlySet<number>;
  /** Names of other sheets, meaning no customer for certain, that mean something else, or the same by other filings. */
  readonly names: ReadonlySet<string>;
  /** 客户编号 that a filing bears now and none of those bore that it replaces, as `numberForm` has them. */
  readonly numbers: ReadonlySet<string>;
  /**
   * Whether no filing has come, gone or passed to another customer, and no name that meant none for certain means another.
   * Who is called by another name or number is another in other sheets all the same.
   */
  readonly isOfCells: boolean;
}

/** The customers of a book, following its edits. */
export interface CustomerView extends CustomerIndex {
  /**
   * Follows an edit of the book; the view says then what a new one would say, but for the numbers of customers. Null where
   * that cannot be done: then the view is to be made anew.
   */
  follow(edit: BookEdit): CustomersChange | null;
  /** Whether customers are still numbered in the order of their first filings, without a gap. */
  readonly isInOrder: boolean;
}

export function customersOf(book: IdentityBook): CustomerView {
  const numbers = new CustomerNumbers(book);
  const links = new FilingLinks(book, numbers);
  const matches = new NameMatches(book, numbers);
  const reviews = new ReviewClusters(book, numbers, links);
  const related = new RelatedFilings(book, numbers, links);
  const customerOf = (slot: number): number => numbers.at(slot);
  let isInOrder = true;

  return {
    get size() {
      return numbers.size;
    },
    get ofFiling() {
      return numbers.ofFiling;
    },
    get isInOrder() {
      return isInOrder;
    },
    filingsOf: (customer) => numbers.filingsOf(customer),
    linksOf: (customer) => links.ofCustomer(customer),
    match: (number, name, phone = '') => matchNumber(book, customerOf, number) ?? matches.match(name, phone),
    link: (customer) => links.summary(customer),
    reviews: () => reviews.list(),
    related: () => related.list(),
    follow: (edit) => {
      const others = related.without(edit.touched);
      const customers = numbers.follow(edit);
      isInOrder &&= edit.isAlone;
      links.follow(customers, edit.movesOthers);
      reviews.follow(edit.touched, edit.movesOthers);
      related.follow(others, edit.touched, edit.movesOthers);
      const named = matches.follow(edit, customers);
      if (named === null) return null;
      return {
        customers,
        names: named.names,
        numbers: numbersCome(edit),
        isOfCells: edit.isAlone && !named.haveOthers,
      };
    },
  };
}

function numbersCome({ gone, come }: BookEdit): ReadonlySet<string> {
  const before = new Set(gone.map(({ profile }) => profile.number));
  return new Set(come.map(({ profile }) => profile.number).filter((number) => number !== '' && !before.has(number)));
}
