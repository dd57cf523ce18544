const FORMS =
  /(?:股份有限责任公司|股份有限公司|集团股份有限公司|集团有限公司|有限责任公司|责任有限公司|有限责任|股份公司|有限公司|集团公司|责任公司|总公司|分公司|公司|集团|股份|有限|控股|合伙企业|普通合伙|个体工商户|个体户|有限合伙)$/u;
/** Behind these no other form is looked for: a name rarely has more. */
const MOST_FORMS = 3;

/** A name in two: the legal form at its end (集团股份有限公司), and what stands in front of it, never less than two characters. */
export interface FormedName {
  readonly trunk: string;
  readonly form: string;
}

/** Takes the legal form off the end of a name. */
export function withoutForm(name: string): FormedName {
  let trunk = name;
  for (let taken = 0; taken < MOST_FORMS; taken++) {
    const form = FORMS.exec(trunk)?.[0];
    if (form === undefined || trunk.length - form.length < 2) break;
    trunk = trunk.slice(0, -form.length);
  }
  return { trunk, form: name.slice(trunk.length) };
}
