/** Every output of one rehearsed sitting that lies on the disk, read by other people's programs where there are any. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import {
  joined,
  readAkomaNtoso,
  readKyiv,
  readMotions,
  readPopolo,
  readSittingJson,
  readVotings,
} from './read-data.ts';
import { readCommissionProtocol, readProtocol, readRollCalls } from './read-prints.ts';
import { readBallotPage, readDeputies } from './read-screens.ts';
import type { Output } from './said.ts';
import type { Truth } from './truth.ts';

const EVERYTHING = ['result', 'needed', 'figures', 'outcomes'] as const;

/** All files of the folder that tell of ballots. */
export async function outputsIn(folder: string, truth: readonly Truth[]): Promise<readonly Output[]> {
  return [
    ...papersIn(folder, truth),
    ...commissionsIn(folder),
    ...(await protocolsIn(folder)),
    ...dataIn(folder, truth),
    ...siteIn(folder, truth),
  ];
}

const pdfText = (path: string): string => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
const numbersOf = (truth: readonly Truth[]) => truth.filter(({ outcomes }) => outcomes).map(({ number }) => number);

function papersIn(folder: string, truth: readonly Truth[]): Output[] {
  const each = numbersOf(truth).map((number) => ({ name: `roll-call-${number}.pdf`, about: [number] }));
  const bound = { name: 'roll-calls.pdf', about: 'open' } as const;
  return [...each, bound].map((paper) => ({
    ...{ ...paper, text: pdfText(join(folder, paper.name)), read: readRollCalls, tells: EVERYTHING },
  }));
}

function commissionsIn(folder: string): Output[] {
  return readdirSync(folder).flatMap((name) => {
    const number = /^commission-protocol-(\d+)\.pdf$/u.exec(name)?.[1];
    if (number === undefined) return [];
    const text = pdfText(join(folder, name));
    return [{ name, text, read: readCommissionProtocol, about: [Number(number)], tells: ['needed', 'figures'] }];
  });
}

async function protocolsIn(folder: string): Promise<Output[]> {
  const texts = {
    'protocol.pdf': pdfText(join(folder, 'protocol.pdf')),
    'protocol.docx': await docxText(join(folder, 'protocol.docx')),
    'protocol.html': htmlText(readFileSync(join(folder, 'protocol.html'), 'utf8')),
  };
  const tells = ['result', 'needed', 'figures'] as const;
  return Object.entries(texts).map(([name, text]) => ({ name, text, read: readProtocol, tells }));
}

async function docxText(path: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return htmlText(
    xml
      .replaceAll('</w:p>', '\n')
      .replace(/<w:(tab|br)\/>/gu, ' ')
      .replace(/<\/?w:[rt][ >][^>]*>?/gu, ''),
  );
}

const htmlText = (html: string): string => html.replace(/<style[\s\S]*?<\/style>/gu, '').replace(/<[^>]*>/gu, ' ');

function dataIn(folder: string, truth: readonly Truth[]): Output[] {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const days = join('site/data/sittings', readdirSync(join(folder, 'site/data/sittings'))[0] ?? '');
  const five = { tells: ['result', 'figures', 'outcomes'], fiveWords: true } as const;
  const motions = text('motions.csv');
  return [
    { name: 'motions.csv', text: motions, read: readMotions, tells: ['result', 'figures'], fiveWords: true },
    {
      ...{ name: 'votings.csv', text: joined(text('votings.csv'), motions), read: readVotings, about: 'open' },
      ...{ tells: ['outcomes'], fiveWords: true },
    },
    { name: 'popolo.json', text: text('popolo.json'), read: readPopolo, ...five },
    { name: 'akoma-ntoso.xml', text: text('akoma-ntoso.xml'), read: readAkomaNtoso, tells: EVERYTHING },
    { name: 'sitting.json', text: text(join(days, 'sitting.json')), read: readSittingJson, tells: EVERYTHING },
    ...kyivIn(folder, truth).map((one) => ({ ...one, ...five })),
  ];
}

/** Kyiv counts the ballots of a day that have a result. */
function kyivIn(folder: string, truth: readonly Truth[]) {
  return truth.flatMap(({ number, outcomes }, index) => {
    const name = readdirSync(join(folder, 'kyiv')).find((file) => file.endsWith(`_${index + 1}.json`));
    if (!outcomes) return [];
    const text = readFileSync(join(folder, 'kyiv', name ?? ''), 'utf8');
    return [{ name: `kyiv/${name}`, text, read: readKyiv(number), about: [number] }];
  });
}

function siteIn(folder: string, truth: readonly Truth[]): Output[] {
  const [sitting = ''] = readdirSync(join(folder, 'site/sittings')).filter((name) => !name.includes('.'));
  const people = readdirSync(join(folder, 'site/people'), { withFileTypes: true }).filter((one) => one.isDirectory());
  const votes = people.map(({ name }) =>
    readFileSync(join(folder, 'site/people', name, sitting, 'votes.json'), 'utf8'),
  );
  const pages = truth.map(({ number }) => {
    const name = `site/sittings/${sitting}/ballots/${number}/index.html`;
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, text, read: readBallotPage(number), about: [number], tells: EVERYTHING };
  });
  return [
    ...pages,
    { name: '«Ваш депутат»', text: joined(...votes), read: readDeputies, tells: ['result', 'outcomes'] },
  ];
}
