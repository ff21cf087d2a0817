/** What signing out says: with the help, apart from what a page loads at first. */
const uk = {
  do: 'Вийти…',
  sure: 'Вийти на цьому пристрої? Щоб увійти знову, потрібен PIN або нове посилання.',
  yes: 'Так, вийти',
  no: 'Лишитися',
  failed: 'Вийти не вдалося: немає звʼязку. Спробуйте ще раз.',
} as const;
const en: Readonly<Record<keyof typeof uk, string>> = {
  do: 'Sign out…',
  sure: 'Sign out on this device? To sign in again you need your PIN or a new link.',
  yes: 'Yes, sign out',
  no: 'Stay',
  failed: 'Signing out failed: there is no link. Try again.',
};
export const signOutWords = { uk, en };
