import { type FieldError, type Html, markup } from './markup.ts';

/** Fields that nobody sees: an error of theirs has nowhere to lead. */
const unseen = new Set(['buoi', 'buoc', 'khoa', 'thu_thach', 'ghi_chu_them']);

/** Errors of a form, first thing in the page: each leads to its field. Takes the focus by itself where scripts run. */
export function errorSummary(errors: readonly FieldError[], without: readonly string[] = []): Html | null {
  if (errors.length === 0) return null;
  return markup`<div class="form-errors" role="alert" tabindex="-1" aria-labelledby="can-sua" data-loi>
<h2 id="can-sua">Có ${errors.length} chỗ cần sửa</h2>
<ul>${errors.map(({ field, message }) =>
    unseen.has(field) || without.includes(field)
      ? markup`<li>${message}</li>`
      : markup`<li><a href="#${field}">${message}</a></li>`,
  )}</ul>
</div>`;
}

/** What a field is made of, besides its control. */
export interface FieldFacts {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly errors: readonly FieldError[];
}

const errorOf = ({ name, errors }: FieldFacts) => errors.find(({ field }) => field === name)?.message ?? null;

const messageOf = (name: string, message: string | null) =>
  message === null
    ? null
    : markup`<p class="field-error" id="${name}-loi"><span class="visually-hidden">Lỗi: </span>${message}</p>`;

const describedBy = (facts: FieldFacts, others: readonly string[] = []) => {
  const ids = [
    ...(facts.hint === undefined ? [] : [`${facts.name}-goi-y`]),
    ...(errorOf(facts) === null ? [] : [`${facts.name}-loi`]),
    ...others,
  ];
  return ids.length > 0 ? markup` aria-describedby="${ids.join(' ')}"` : null;
};

const invalid = (facts: FieldFacts) => (errorOf(facts) === null ? null : markup` aria-invalid="true"`);

/** Label above, hint, error, control. `control` gets the attributes that tie it to them. */
export function field(facts: FieldFacts, control: (attributes: Html) => Html, describedAlsoBy?: string): Html {
  const { name, label, hint } = facts;
  const others = describedAlsoBy === undefined ? [] : [describedAlsoBy];
  const attributes = markup`id="${name}" name="${name}"${describedBy(facts, others)}${invalid(facts)}`;
  return markup`<div class="${errorOf(facts) === null ? 'field' : 'field field-wrong'}">
<label for="${name}">${label}</label>
${hint !== undefined && markup`<p class="hint" id="${name}-goi-y">${hint}</p>`}
${messageOf(name, errorOf(facts))}
${control(attributes)}
</div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One of few: a fieldset of radio buttons. The first one carries the field's name as its id, so that errors lead to it. */
export function choices(facts: FieldFacts, all: readonly Choice[], chosen: string): Html {
  const { name, label, hint } = facts;
  return markup`<fieldset class="${errorOf(facts) === null ? 'field' : 'field field-wrong'}"${describedBy(facts)}>
<legend>${label}</legend>
${hint !== undefined && markup`<p class="hint" id="${name}-goi-y">${hint}</p>`}
${messageOf(name, errorOf(facts))}
${all.map((choice, index) => {
  const id = index === 0 ? name : `${name}-${index + 1}`;
  return markup`<div class="choice"><input type="radio" id="${id}" name="${name}" value="${choice.value}"${
    choice.value === chosen && markup` checked`
  }${choice.hint !== undefined && markup` aria-describedby="${id}-ro"`}><label for="${id}">${choice.label}</label>${
    choice.hint !== undefined && markup`<p class="hint" id="${id}-ro">${choice.hint}</p>`
  }</div>`;
})}
</fieldset>`;
}

/** A box to tick, with its words beside it. */
export function tick(facts: FieldFacts, value: string, ticked: boolean): Html {
  const { name, label } = facts;
  return markup`<div class="${errorOf(facts) === null ? 'field' : 'field field-wrong'}">
${messageOf(name, errorOf(facts))}
<div class="choice"><input type="checkbox" id="${name}" name="${name}" value="${value}"${describedBy(facts)}${invalid(
    facts,
  )}${ticked && markup` checked`}><label for="${name}">${label}</label></div>
</div>`;
}
