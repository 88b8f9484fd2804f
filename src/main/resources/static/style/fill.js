'use strict';

// Saves while somebody types, shows what is wrong, and sends files with a bar. All words come from the page.
(() => {
  const form = document.getElementById('fill');
  if (!form) {
    return;
  }
  const saved = document.getElementById('saved');
  let waiting = null;
  let saving = Promise.resolve();

  function say(text) {
    saved.textContent = text;
  }

  function showWrong(wrong) {
    for (const [field, words] of Object.entries(wrong)) {
      const place = document.getElementById('wrong-' + field);
      if (place && (words || !place.hidden)) {
        place.textContent = words;
        place.hidden = !words;
      }
    }
  }

  function showAsked(asked) {
    document.querySelectorAll('[data-field]').forEach((box) => {
      box.hidden = !asked.includes(box.dataset.field);
    });
  }

  async function save() {
    const answer = await fetch(form.dataset.saving, {
      method: 'POST',
      headers: {'Accept': 'application/json'},
      body: new URLSearchParams(new FormData(form)),
    });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const now = await answer.json();
    form.elements.seen.value = now.seen;
    showAsked(now.asked);
    showWrong(now.wrong);
    say(form.dataset.saved + ' ' + now.at);
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = null;
      saving = saving.then(save).catch(() => say(form.dataset.failed));
    }, 800);
  }

  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('submit', () => clearTimeout(waiting));

  async function quiet() {
    clearTimeout(waiting);
    await saving.then(save).catch(() => say(form.dataset.failed));
  }

  function problem(upload, words) {
    const line = document.createElement('p');
    line.className = 'wrong';
    line.setAttribute('role', 'alert');
    line.textContent = words;
    upload.append(line);
  }

  function fits(upload, file) {
    const endings = upload.dataset.endings.split(',');
    if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending))) {
      problem(upload, file.name + ': ' + upload.dataset.kind);
      return false;
    }
    if (file.size > Number(upload.dataset.each)) {
      problem(upload, file.name + ': ' + upload.dataset.tooBig);
      return false;
    }
    return true;
  }

  function send(upload, file) {
    return new Promise((done) => {
      const bar = document.createElement('progress');
      bar.max = file.size;
      bar.setAttribute('aria-label', upload.dataset.sending + ' ' + file.name);
      upload.append(bar);
      const body = new FormData();
      body.append('_csrf', upload.elements._csrf.value);
      body.append('file', file);
      const request = new XMLHttpRequest();
      request.open('POST', upload.action);
      request.setRequestHeader('Accept', 'application/json');
      request.upload.onprogress = (event) => {
        bar.value = event.loaded;
      };
      request.onloadend = () => {
        bar.remove();
        done(told(upload, file, request));
      };
      request.send(body);
    });
  }

  function told(upload, file, request) {
    if (request.status === 200) {
      return true;
    }
    let words = [upload.dataset.broken];
    try {
      words = JSON.parse(request.responseText).problems;
    } catch (noWords) {
      // the way back was cut: the page's own words stand
    }
    words.forEach((one) => problem(upload, file.name + ': ' + one));
    return false;
  }

  async function take(upload, files) {
    upload.querySelectorAll('.wrong').forEach((line) => line.remove());
    const good = Array.from(files).filter((file) => fits(upload, file));
    if (good.length === 0) {
      return;
    }
    await quiet();
    const results = [];
    for (const file of good) {
      results.push(await send(upload, file));
    }
    if (results.length === files.length && results.every(Boolean)) {
      location.reload();
    } else if (results.some(Boolean)) {
      const link = document.createElement('a');
      link.href = location.href;
      link.textContent = '↻';
      upload.append(link);
    }
  }

  document.querySelectorAll('.upload').forEach((upload) => {
    const chooser = upload.querySelector('input[type=file]');
    upload.querySelector('button').hidden = true;
    const drop = document.createElement('p');
    drop.className = 'help';
    drop.textContent = upload.dataset.drop;
    upload.append(drop);
    chooser.addEventListener('change', () => take(upload, chooser.files));
    upload.addEventListener('dragover', (event) => {
      event.preventDefault();
      upload.classList.add('over');
    });
    upload.addEventListener('dragleave', () => upload.classList.remove('over'));
    upload.addEventListener('drop', (event) => {
      event.preventDefault();
      upload.classList.remove('over');
      take(upload, event.dataTransfer.files);
    });
  });
})();
