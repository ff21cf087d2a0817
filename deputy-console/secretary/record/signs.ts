/** The sign of a line of the record. In: what the line is. Out: a mark of a seat or a ballot, or a picture. */
import type { RecordLine, SeatMark } from '#contract/views';

export const MARKS: Readonly<Record<RecordLine['mark'], SeatMark | undefined>> = {
  adopted: 'for',
  rejected: 'against',
  void: undefined,
  stopped: undefined,
  ballot: 'voted',
  item: 'waiting',
  arrived: 'present',
  left: 'absent',
  speech: undefined,
  conflict: 'conflict',
  statement: undefined,
  alarm: undefined,
  people: undefined,
  sitting: undefined,
};
export const ICONS: Partial<Record<RecordLine['mark'], 'microphone' | 'warning'>> = {
  speech: 'microphone',
  void: 'warning',
  stopped: 'warning',
  alarm: 'warning',
};
