/** The page of a sitting to come: when and where, the agenda with its drafts. It becomes the sitting's own, at the same path. */
import type { AgendaEntry, Session, SittingPlan } from '#contract/composition';
import type { FileRef } from '#contract/files';
import type { SiteSittingLine, SittingPage } from '#contract/public-site';
import { localTime } from '../../proceedings/printed-time.ts';
import type { Place } from '../../proceedings/proceedings.ts';
import { sittingWords } from '../../proceedings/words.ts';
import { sittingPath } from '../paths.ts';
import type { PlanChange } from '../plan-changes.ts';
import { HOME, headOf, type PageModel, type SiteContext } from '../site-context.ts';
import type { ComingLine } from './list-pages.ts';
import { SITTINGS } from './sitting-page.ts';

/** A plan that has been published: anything less is nobody's business yet. */
export type ComingSitting = {
  /** Id that the sitting will have. */
  readonly sittingId: string;
  readonly convocation: number;
  readonly session: Session;
  readonly sitting: SittingPlan;
  readonly agenda: readonly AgendaEntry[];
  /** ISO 8601 UTC */
  readonly changedAt: string;
  readonly publishedAt: string;
  /** What was changed since, and how many times. */
  readonly changes: readonly PlanChange[];
  readonly sequence: number;
  /** The council dropped it after people had seen it. */
  readonly droppedAt?: string;
  readonly journal: Place;
};

export function comingLine({ council }: SiteContext, plan: ComingSitting): ComingLine {
  const { sittingId, convocation, session, sitting, journal } = plan;
  const line: SiteSittingLine = {
    path: sittingPath(sittingId),
    text: sittingWords(convocation, session, sitting.number),
    date: localTime(sitting.startsAt, council.timeZone),
    ...{ session: session.number, sitting: sitting.number, kind: session.kind },
    ...{ state: plan.droppedAt === undefined ? 'planned' : 'cancelled', ballots: 0, decisions: 0 },
  };
  return { line, agenda: plan.agenda.map(({ number, title }) => ({ number, title })), journal };
}

export function planPage(context: SiteContext, plan: ComingSitting): PageModel {
  const { line } = comingLine(context, plan);
  const local = (at: string) => localTime(at, context.council.timeZone);
  const page: SittingPage = {
    ...{ kind: 'sitting', line, place: plan.sitting.place, publishedAt: local(plan.publishedAt) },
    changes: plan.changes.map(({ at, text }) => ({ at: local(at), text })),
    items: plan.agenda.map(({ number, title, project, reporter, documents = [] }) => ({
      ...{ number, title, state: 'waiting' },
      ...(project !== undefined && { project }),
      ...(reporter !== undefined && { reporter }),
      ...{ documents: documents.filter(({ file }) => context.hasFile(file)), ballots: [], speeches: [] },
    })),
    ...{ own: [], present: [], absent: [], guests: [], events: [], statements: [], notes: [], files: [] },
    ...{ speeches: [], papers: [], awaited: [], signatures: [], corrections: [] },
  };
  return { head: headOf(context, { path: line.path, title: line.text, above: [HOME, SITTINGS] }, plan.journal), page };
}

export const planFiles = ({ agenda }: ComingSitting): readonly FileRef[] =>
  agenda.flatMap(({ documents = [] }) => documents.map(({ file }) => file));
