/** A click on a number copies the link to its division; without this script it goes there, as links do. */
export {};

const status = document.createElement('p');
status.className = 'copied';
status.setAttribute('role', 'status');
document.body.append(status);

let timer: number | undefined;
function say(words: string): void {
  status.textContent = words;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    status.textContent = '';
  }, 2500);
}

document.addEventListener('click', async (event) => {
  const number = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.num') : null;
  if (!number) return;
  try {
    await navigator.clipboard.writeText(number.href);
    say('Đã chép liên kết');
  } catch {
    say('Liên kết đang ở thanh địa chỉ');
  }
});
