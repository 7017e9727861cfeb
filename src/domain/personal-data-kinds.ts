export type PersonalDataKind = 'phone' | 'id_number' | 'bank_account' | 'email' | 'land_plot' | 'name';

/** How to call each kind in a Problem. */
export const personalDataLabels: Readonly<Record<PersonalDataKind, string>> = {
  phone: 'số điện thoại',
  id_number: 'số căn cước, chứng minh nhân dân',
  bank_account: 'số tài khoản ngân hàng',
  email: 'địa chỉ thư điện tử',
  land_plot: 'số thửa đất',
  name: 'họ tên người',
};

/** Where something personal stands in a text that was made readable. */
export interface PersonalSpan {
  kind: PersonalDataKind;
  start: number;
  end: number;
}
