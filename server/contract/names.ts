/**
 * Names as they come in from files and forms. An apostrophe typed as ' or ’ or ` becomes ʼ (U+02BC), the letter of
 * the Ukrainian orthography, but only between two letters: quotation marks and feet and inches stay as they are.
 */
const TYPED_APOSTROPHE = /(?<=\p{L})['’‘`´](?=\p{L})/gu;

/** The name in canonical composition (NFC) with its apostrophes as U+02BC; applying it twice changes nothing more. */
export const normaliseName = (name: string): string => name.normalize('NFC').replace(TYPED_APOSTROPHE, 'ʼ');

type Named = {
  council: { name: string };
  sitting: { place: string };
  members: readonly { id: string; name: string; faction?: string }[];
  chair: string;
};

/**
 * A council's file with every name in its one form: of the council, the place, the members, their factions and a chair
 * who is no member. Ids stay as they are. Applying it twice changes nothing more.
 */
export function canonicalNames<F extends Named>(file: F): F {
  const isMember = file.members.some(({ id }) => id === file.chair);
  return {
    ...file,
    council: { ...file.council, name: normaliseName(file.council.name) },
    sitting: { ...file.sitting, place: normaliseName(file.sitting.place) },
    members: file.members.map((member) => ({
      ...member,
      name: normaliseName(member.name),
      ...(member.faction !== undefined && { faction: normaliseName(member.faction) }),
    })),
    chair: isMember ? file.chair : normaliseName(file.chair),
  };
}
