/** What is said aloud: both languages, the glossary, plurals. */
import { checkMessages } from '../../kit/testing/message-rules.ts';
import { spokenEn } from './messages.en.ts';
import { spokenUk } from './messages.uk.ts';

checkMessages('spoken', spokenUk, spokenEn);
