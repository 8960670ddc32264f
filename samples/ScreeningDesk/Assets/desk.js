// Makes each answer count at once. Without this file the form is a plain one, and the server does the same when it is sent.
(() => {
  'use strict';
  const form = document.getElementById('screening');
  if (!form) return;
  const panel = document.getElementById('verdict');
  const announce = document.getElementById('announce');
  const dock = document.getElementById('dock');
  const wait = 300;
  let timer;
  let running;

  // What the panel says of single questions goes to the questions.
  const mark = () => {
    const said = panel.querySelector('.panel');
    if (!said) return;
    const status = said.querySelector('.status');
    dock.className = status.className.replace('status', 'dock');
    dock.textContent = status.lastChild.textContent;
    for (const card of form.querySelectorAll('.card.field')) {
      const isNext = card.id === 'f-' + said.dataset.next;
      card.classList.toggle('next', isNext);
      const badge = card.querySelector('.badge');
      if (badge) badge.hidden = !isNext;
      const problem = [...said.querySelectorAll('.problems li')].find(li => 'f-' + li.dataset.field === card.id);
      const error = document.getElementById(card.id + '-error');
      if (error) error.textContent = problem ? problem.textContent : '';
      for (const input of card.querySelectorAll('input.short, input.long')) {
        if (problem) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      }
    }
  };

  const update = async () => {
    clearTimeout(timer);
    if (running) running.abort();
    const mine = running = new AbortController();
    panel.setAttribute('aria-busy', 'true');
    const open = [...panel.querySelectorAll('details[open]')].map(d => d.dataset.keep);
    try {
      const answer = await fetch(form.dataset.verdict, { method: 'POST', body: new URLSearchParams(new FormData(form)), signal: mine.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      panel.innerHTML = await answer.text();
      for (const details of panel.querySelectorAll('details')) {
        if (open.includes(details.dataset.keep)) details.open = true;
      }
      mark();
      announce.textContent = panel.querySelector('.panel').dataset.announce;
    } catch (error) {
      if (error.name === 'AbortError') return;
      announce.textContent = 'The verdict could not be brought up to date. Press “Check the answers”.';
    }
    if (running === mine) panel.removeAttribute('aria-busy');
  };

  // "None" and something else can't both be so.
  const exclude = input => {
    const list = input.closest('[data-exclusive]');
    const none = list && list.querySelector('[data-none]');
    if (!none) return;
    if (input === none) {
      if (!none.checked) return;
      for (const other of list.querySelectorAll('input:not([data-none]), select')) {
        if (other.type === 'checkbox') other.checked = false;
        else other.value = '';
      }
    } else if (input.type === 'checkbox' ? input.checked : input.value !== '') {
      none.checked = false;
    }
  };

  const addRow = button => {
    const rows = [...button.closest('.rows').querySelectorAll('[data-row]')];
    const last = rows[rows.length - 1];
    const number = Number(last.dataset.row) + 1;
    const owner = button.dataset.addRow;
    const row = last.cloneNode(true);
    row.dataset.row = number;
    row.setAttribute('aria-label', row.getAttribute('aria-label').replace(/\d+$/, number + 1));
    for (const element of row.querySelectorAll('[id], [name], [for]')) {
      for (const attribute of ['id', 'name', 'for']) {
        const value = element.getAttribute(attribute);
        if (value) element.setAttribute(attribute, value.replace(owner + '.' + last.dataset.row, owner + '.' + number));
      }
      if (element.matches('input')) element.value = '';
      if (element.matches('select')) element.selectedIndex = 0;
    }
    last.after(row);
    row.querySelector('input, select').focus();
  };

  // Where there is room, all is shown from the start.
  if (matchMedia('(min-width: 62rem)').matches) panel.querySelector('details.all').open = true;
  form.addEventListener('input', event => {
    exclude(event.target);
    clearTimeout(timer);
    timer = setTimeout(update, event.target.matches('input.short, input.long') ? wait : 0);
  });
  form.addEventListener('click', event => {
    const button = event.target.closest('[data-add-row]');
    if (!button) return;
    event.preventDefault();
    addRow(button);
  });
  form.addEventListener('submit', event => {
    if (event.submitter && event.submitter.value === 'save') return;
    event.preventDefault();
    update();
  });
  panel.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#f-"]');
    if (!link) return;
    const card = document.getElementById(link.hash.slice(1));
    const control = card && card.querySelector('input, select');
    if (!control) return;
    event.preventDefault();
    card.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    control.focus({ preventScroll: true });
  });
})();
