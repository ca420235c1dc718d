// A file can be dragged to its place in the order: the numbers follow, and are saved with the
// button as ever. Numbers and arrows do the same without a pointer and without this script.

const inputs = () => [...document.querySelectorAll('input.rank[form=ranking]')];
const rows = () => inputs().map((it) => it.closest('tr'));
const all = [...document.querySelectorAll('main tbody tr')];
const cutAt = all.findIndex((it) => it.classList.contains('cut'));

/** Numbers of files that went before; nobody else gets them. */
const taken = new Set(
  [...document.querySelectorAll('main tbody th > .num')].map((it) => Number(it.textContent)),
);

let dragged = null;

/** Numbers the files as they stand, and draws the line where seats run out again. */
function number() {
  let next = 0;
  for (const input of inputs()) {
    do next += 1; while (taken.has(next));
    input.value = String(next);
  }
  if (cutAt < 0) return;
  document.querySelectorAll('main tbody tr').forEach((row, at) => {
    row.classList.toggle('cut', at === cutAt);
    row.classList.toggle('out', at > cutAt);
  });
}

for (const row of rows()) {
  const grip = document.createElement('span');
  grip.className = 'grip';
  grip.textContent = '⠿';
  grip.setAttribute('aria-hidden', 'true');
  grip.draggable = true;
  row.querySelector('.ranked').prepend(grip);
  grip.addEventListener('dragstart', (event) => {
    dragged = row;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setDragImage(row, 0, 0);
  });
  grip.addEventListener('dragend', () => {
    if (dragged !== null) number();
    dragged = null;
  });
  row.addEventListener('dragover', (event) => {
    if (dragged === null) return;
    event.preventDefault();
    if (dragged === row) return;
    const box = row.getBoundingClientRect();
    const below = event.clientY > box.top + box.height / 2;
    row[below ? 'after' : 'before'](dragged);
  });
  row.addEventListener('drop', (event) => event.preventDefault());
}
