/**
 * A sitting as a debate of Akoma Ntoso 3.0 (LegalDocML, OASIS Standard of 29 August 2018, type `debateStructure`). In: a sitting; out: XML that
 * its schema accepts. A secret ballot has its figures in `analysis` and no `vote`.
 */
import { Document } from 'slimdom';
import { dateInWords } from '../../proceedings/printed-time.ts';
import { sittingWords } from '../../proceedings/words.ts';
import { dateOf, type Filed } from '../archive.ts';
import type { DataFile } from '../file.ts';
import { debateBody } from './body.ts';
import { type Build, builder, OURS, xmlText } from './element.ts';
import { meta } from './meta.ts';

export function debateXml(one: Filed, path: string): DataFile {
  const document = new Document();
  const build = builder(document);
  const debate = build(
    'debate',
    { name: 'sitting' },
    meta(one, build, builder(document, OURS)),
    preface(one, build),
    debateBody(one, build),
  );
  document.append(build('akomaNtoso', {}, debate));
  return { path, mediaType: 'application/akn+xml', text: xmlText(document) };
}

function preface({ sitting }: Filed, build: Build) {
  const { council, convocation, session, sitting: plan } = sitting;
  const date = dateOf(sitting);
  return build(
    'preface',
    {},
    build('p', {}, build('docProponent', {}, council.name)),
    build('p', {}, build('docTitle', {}, sittingWords(convocation, session, plan.number))),
    build('p', {}, build('docDate', { date }, dateInWords(sitting.openedAt ?? plan.startsAt, council.timeZone))),
    plan.place === '' ? undefined : build('p', {}, plan.place),
  );
}
