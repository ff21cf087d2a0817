/** What the secretary's page says of what is not saved yet, in English. */
import type { unsavedUk } from './unsaved-messages.uk.ts';

export const unsavedEn: Record<keyof typeof unsavedUk, string> = {
  'leave.title': 'Save the changes?',
  'leave.title.unfinished': 'Leave without recording?',
  'leave.how': 'You have changed this page and not saved it yet.',
  'leave.how.unfinished': 'What is written here is not recorded yet. If you leave the page, it is lost.',
  'leave.save': 'Save',
  'leave.drop': 'Don’t save',
  'leave.drop.unfinished': 'Leave without recording',
  'leave.stay': 'Stay',
  'leave.sheet.title': 'Close without recording?',
  'leave.sheet.how': 'What is written here is not recorded yet. If you close it, it is lost.',
  'leave.sheet.drop': 'Close without recording',
  'leave.sheet.stay': 'Stay',
  'unsaved.none': 'Everything is saved.',
  'unsaved.some': 'Not saved yet: {what}.',
  'unsaved.wrong': 'To save, first mend: {what}.',
  'unsaved.undo': 'Undo the changes',
};
