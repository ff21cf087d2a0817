/** The words of the public site: both languages, the glossary's words, sayable with every number. */
import { checkMessages } from '../kit/testing/message-rules.ts';
import { publicEn } from './messages.en.ts';
import { publicUk } from './messages.uk.ts';

checkMessages('public site', publicUk, publicEn);
