/** Where a reader may work: bodies and provinces by their names of today and of before, and which tasks are theirs. */
import type { Body, Place, Places, Task } from '../records/schema/index.ts';
import { taskGroupOf } from './bodies.ts';

type Bodies = Readonly<Record<string, Body>>;

export interface Office {
  /** Key of the body, with that of the province where many are one body: "ubnd-cap-tinh.ha-giang". */
  value: string;
  /** "Bộ Kế hoạch và Đầu tư (nay là Bộ Tài chính)" */
  label: string;
}

/** Offices by kind, as a reader looks for them. */
export function offices(bodies: Bodies, table: Places | undefined): { label: string; offices: Office[] }[] {
  const places = table?.places ?? {};
  const entries = Object.entries(bodies);
  const ministries = entries.filter(([, { kind }]) => kind === 'bo' || kind === 'co-quan-ngang-bo');
  const local = entries.find(([, { kind }]) => kind === 'dia-phuong');
  const ofBody = ([value, body]: [string, Body]): Office => ({ value, label: body.name + now(body, bodies) });
  const ofPlace = ([key, place]: [string, Place]): Office => ({
    value: `${local?.[0]}.${key}`,
    label: `Ủy ban nhân dân ${placeName(place)}${place.mergedInto ? ` (nay là ${placeName(places[place.mergedInto])})` : ''}`,
  });
  const provinces = local ? Object.entries(places) : [];
  return [
    { label: 'Bộ, cơ quan ngang bộ', offices: ministries.filter(([, { until }]) => !until).map(ofBody) },
    {
      label: 'Bộ đã hợp nhất, tên cũ',
      offices: ministries.filter(([, { until }]) => until).map(ofBody),
    },
    {
      label: 'Tỉnh, thành phố',
      offices: [
        ...(local ? [ofBody(local)] : []),
        ...byName(provinces.filter(([, { mergedInto }]) => !mergedInto).map(ofPlace)),
      ],
    },
    {
      label: 'Tỉnh, thành phố đã hợp nhất, tên cũ',
      offices: byName(provinces.filter(([, { mergedInto }]) => mergedInto).map(ofPlace)),
    },
    {
      label: 'Nơi nhận báo cáo',
      offices: entries.filter(([, { kind }]) => kind === 'thu-tuong').map(ofBody),
    },
  ].filter((group) => group.offices.length > 0);
}

const collator = new Intl.Collator('vi');
const byName = (list: Office[]) => list.toSorted((left, right) => collator.compare(left.label, right.label));

const placeName = (place: Place | undefined) =>
  place ? `${place.kind === 'tinh' ? 'tỉnh' : 'thành phố'} ${place.name}` : '';

/** " (nay là Bộ Tài chính)"; nothing for a body of today. */
function now({ successors }: Body, bodies: Bodies): string {
  const names = [...new Set(successors.map(({ key }) => bodies[key]?.name ?? key))];
  if (names.length === 0) return '';
  return ` (${names.length > 1 ? 'nhiệm vụ nay chia cho' : 'nay là'} ${names.join(', ')})`;
}

/** A body with those whose work it took over, and those who took over its own. */
function lineage(key: string, bodies: Bodies): Set<string> {
  const before = Object.entries(bodies).flatMap(([other, { successors }]) =>
    successors.some((each) => each.key === key) ? [other] : [],
  );
  return new Set([key, ...before, ...(bodies[key]?.successors ?? []).map((each) => each.key)]);
}

/** What a task is to a body. */
export interface Share {
  /** Named itself, it or a body whose work it does now; `false` of a task for a whole group that it belongs to. */
  named: boolean;
  does: boolean;
  /** Reports of the task come to it, by the text, today, or in turn. */
  receives: boolean;
}

export function shareOf(key: string, task: Task, bodies: Bodies): Share {
  const own = lineage(key, bodies);
  const body = bodies[key];
  const group = body && taskGroupOf(body);
  const named = task.who.some((each) => own.has(each));
  return {
    named,
    does: named || (group !== undefined && task.who.includes(group)),
    receives: [...task.reportsTo, ...task.passedTo, ...(task.reportsToNow?.who ?? [])].some(
      (each) => each === key || (bodies[key]?.successors ?? []).some((next) => next.key === each),
    ),
  };
}

/** Bodies to whom at least one task means something, in the order of the table. */
export const concerned = (tasks: readonly Task[], bodies: Bodies): string[] =>
  Object.keys(bodies).filter((key) =>
    tasks.some((task) => {
      const { does, receives } = shareOf(key, task, bodies);
      return does || receives;
    }),
  );
