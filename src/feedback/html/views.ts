/** The markup of feedback, as its edges use it. */
export { checkView } from './check-view.ts';
export type { AwayFacts, CheckFacts, ClosedFacts, FormFacts, ReceiptFacts, StatusFacts, StepDone } from './facts.ts';
export { formView, intakeAction, questionForm } from './form-view.ts';
export { busyView, lookUpForm, unknownCodeView } from './look-up-view.ts';
export type { FieldError, Html, Values, View } from './markup.ts';
export { awayView, closedView, complaintView, otherBodyView, refusalView, tooManyView } from './other-views.ts';
export { lookUpAction, receiptView } from './receipt-view.ts';
export { inShell, shellTitle } from './shell.ts';
export { statusView } from './status-view.ts';
