/** Offices in which a reader may work: bodies and provinces by their present and former names, and their tasks. */
import type { Body, Place, Places, Task } from '../records/schema/index.ts';
import { taskGroupOf } from './bodies.ts';

type Bodies = Readonly<Record<string, Body>>;

export interface Office {
  /** Key of the body, with that of the province where many are one body: "ubnd-cap-tinh.ha-giang". */
  value: string;
  /** "Bộ Kế hoạch và Đầu tư (nay là Bộ Tài chính)" */
  label: string;
}

/** Offices grouped by kind, for the list in which a reader chooses one. */
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

/** " (nay là Bộ Tài chính)"; empty for a body that still exists. */
function now({ successors }: Body, bodies: Bodies): string {
  const names = [...new Set(successors.map(({ key }) => bodies[key]?.name ?? key))];
  if (names.length === 0) return '';
  return ` (${names.length > 1 ? 'nhiệm vụ nay chia cho' : 'nay là'} ${names.join(', ')})`;
}

/** The keys of a body, its predecessors and its successors. */
function lineage(key: string, bodies: Bodies): Set<string> {
  const before = Object.entries(bodies).flatMap(([other, { successors }]) =>
    successors.some((each) => each.key === key) ? [other] : [],
  );
  return new Set([key, ...before, ...(bodies[key]?.successors ?? []).map((each) => each.key)]);
}

/** The part that a body has in a task. */
export interface Share {
  /** Whether the task names the body, its predecessor or successor, and not only a group that it belongs to. */
  named: boolean;
  /** Whether the body carries the task out. */
  does: boolean;
  /** Whether the body receives the report: by the text, by present law, or forwarded by another body. */
  receives: boolean;
}

/** The part that a body has in a task. @param key of the body */
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

/** Keys of the bodies that carry out a task or receive its report, in the order of the table. */
export const concerned = (tasks: readonly Task[], bodies: Bodies): string[] =>
  Object.keys(bodies).filter((key) =>
    tasks.some((task) => {
      const { does, receives } = shareOf(key, task, bodies);
      return does || receives;
    }),
  );
