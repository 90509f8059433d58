/**
 * On paper the law comes first and the notes after it, numbered as their marks are. Without scripts notes are printed
 * under their clause, unfolded as they stand there.
 */
const law = document.querySelector('[data-law]');
let sheet: HTMLElement | undefined;
let places: { note: HTMLDetailsElement; home: Comment; open: boolean }[] = [];

const numberOf = (note: Element) => Number(note.querySelector('.note-number')?.textContent);

function lay(): void {
  if (!law || sheet || document.documentElement.dataset['notes'] === 'off') return;
  const notes = [...document.querySelectorAll<HTMLDetailsElement>('.notes details.note:not(.cited-by)')];
  if (notes.length === 0 || document.documentElement.dataset['printing']) return;
  sheet = document.createElement('section');
  sheet.className = 'end-notes notes';
  sheet.dataset['editorial'] = '';
  const title = document.createElement('h2');
  title.textContent = 'Chú giải biên tập (không thuộc văn bản)';
  places = notes.map((note) => {
    const home = document.createComment('');
    note.replaceWith(home);
    const place = { note, home, open: note.open };
    note.open = true;
    return place;
  });
  notes.sort((left, right) => numberOf(left) - numberOf(right));
  const columns = document.createElement('div');
  columns.append(...notes);
  sheet.append(title, columns);
  law.after(sheet);
  document.documentElement.dataset['paper'] = '';
}

function takeUp(): void {
  for (const { note, home, open } of places) {
    note.open = open;
    home.replaceWith(note);
  }
  places = [];
  sheet?.remove();
  sheet = undefined;
  delete document.documentElement.dataset['paper'];
}

window.addEventListener('beforeprint', lay);
window.addEventListener('afterprint', takeUp);
const paper = matchMedia('print');
paper.addEventListener('change', () => (paper.matches ? lay() : takeUp()));
if (paper.matches) lay();
