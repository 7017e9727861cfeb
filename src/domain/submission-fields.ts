/** Names and limits of the form, without a schema: the browser's script reads them too. */

/** Names of the form's fields, in its order: the same in HTML, JSON and tests. */
export const fieldNames = {
  session: 'buoi',
  kind: 'loai_viec',
  topic: 'linh_vuc',
  content: 'noi_dung',
  place: 'noi_xay_ra',
  onBehalf: 'thay_mat',
  name: 'ho_ten',
  reach: 'lien_he',
  consent: 'dong_y',
  key: 'khoa',
  proof: 'thu_thach',
  honeypot: 'ghi_chu_them',
  step: 'buoc',
} as const;
export type FieldName = (typeof fieldNames)[keyof typeof fieldNames];

export const submissionKinds = ['y_kien', 'khieu_nai_to_cao'] as const;
/** What the resident says it is. A complaint or denunciation has its own channel and is not kept. */
export type SubmissionKind = (typeof submissionKinds)[number];

export const submissionSteps = ['kiem_tra', 'sua', 'gui'] as const;
/** Check the answers, go back to the form, send. */
export type SubmissionStep = (typeof submissionSteps)[number];

/** Fewest and most characters, as a reader counts them (`characterCount`). */
export const limits = {
  content: { least: 10, most: 5000 },
  place: { most: 200 },
  name: { most: 80 },
  reach: { most: 100 },
} as const;
