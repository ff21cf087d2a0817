/** The words that people write over the columns of a list of members, each as `plainTitle` leaves it. */
import type { Titles } from './columns.ts';

export const ROSTER_FIELDS = [
  'name',
  'family',
  'given',
  'patronymic',
  'gender',
  'office',
  'faction',
  'district',
  'seat',
  'card',
  'id',
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

export const ROSTER_TITLES: Titles<RosterField> = {
  name: [
    ...[
      'піб',
      'пі б',
      'піп',
      'пібдепутата',
      'піб депутата',
      'піб депутатки',
      'піб члена ради',
      'прізвище імя по батькові',
    ],
    ...['прізвище імя та по батькові', 'прізвище власне імя по батькові', 'прізвище власне імя та по батькові'],
    ...['прізвище імя побатькові', 'прізвище імя', 'прізвище та імя', 'повне імя', 'депутат', 'депутати', 'депутатка'],
    ...[
      'імя депутата',
      'прізвище імя по батькові депутата',
      'член ради',
      'name',
      'full name',
      'member',
      'deputy',
      'фио',
    ],
  ],
  family: ['прізвище', 'прізвище депутата', 'family name', 'surname', 'last name'],
  given: ['імя', 'власне імя', 'given name', 'first name'],
  patronymic: ['по батькові', 'побатькові', 'patronymic', 'middle name'],
  gender: ['стать', 'гендер', 'gender', 'sex'],
  office: ['посада', 'посада в раді', 'посада у раді', 'роль', 'office', 'position', 'role'],
  faction: [
    ...['фракція', 'депутатська фракція', 'фракція група', 'фракціягрупа', 'група', 'депутатська група', 'партія'],
    ...['політична партія', 'політична сила', 'фракція партія', 'назва фракції', 'faction', 'party', 'group'],
  ],
  district: [
    ...[
      'округ',
      'виборчий округ',
      '№ округу',
      'номер округу',
      'округ №',
      '№ виборчого округу',
      'тво',
      '№ тво',
      'тво №',
    ],
    ...['територіальний виборчий округ', 'номер виборчого округу', 'district', 'constituency'],
  ],
  seat: [
    ...[
      'місце',
      '№ місця',
      'номер місця',
      'місце №',
      'місце в залі',
      'місце у залі',
      'крісло',
      'seat',
      'seat number',
      'place',
    ],
  ],
  card: [
    ...['картка', '№ картки', 'номер картки', 'картка №', 'картка депутата', 'код картки', 'uid', 'uid картки'],
    ...['card', 'card number', 'rfid', 'номер картки депутата'],
  ],
  id: ['id', 'ідентифікатор', 'код'],
};
