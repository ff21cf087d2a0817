/** Kinds of states of the secretary's page, checked in files of their own, so that none takes long. */

const PEOPLE = /^secretary-(people|person|cards|accounts?)(-|$)/;
const SETTINGS = /^secretary-(council|rules|import|to-be-set-up)(-|$)/;

export const isOfPeople = (name: string): boolean => PEOPLE.test(name);
export const isOfSettings = (name: string): boolean => SETTINGS.test(name);
