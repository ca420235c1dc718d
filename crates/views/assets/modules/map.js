// Lets the map of members be moved and looked at closer: dragged, zoomed, keyed through. The page
// brings a picture with links that does without this, see `views/src/map/moving.rs`; here the same
// links act in place. Marks come from the server, already bunched for how close one looks.

const SVG = 'http://www.w3.org/2000/svg';
const [WIDTH, HEIGHT] = [1000, 487];
/** So many pixels marks are apart at least: a finger hits one of them. */
const APART = 40;
/** Pixels that a pointer may tremble without dragging. */
const STILL = 4;
/** Milliseconds and pixels between two taps that are one double tap. */
const TAPS = [350, 25];
/** What a turn of the wheel has to add up to for one step. */
const TURN = 80;
const GLIDE_MS = 220;

const language = document.documentElement.lang;
// Arabic keeps Latin digits, as the pages themselves do.
const numbers = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language);
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SIGNS = { west: [-1, 0], east: [1, 0], north: [0, -1], south: [0, 1] };

/** A view led back onto the map. A view is how often the map was halved, and a middle. */
function held({ zoom, x, y }) {
  const part = 2 ** zoom * 2;
  const within = (it, whole) => Math.min(Math.max(it, whole / part), whole - whole / part);
  return { zoom, x: within(x, WIDTH), y: within(y, HEIGHT) };
}

const WORLD = held({ zoom: 0, x: 0, y: 0 });

function same(a, b) {
  return a.zoom === b.zoom && Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01;
}

/** The view that an address names. */
function named(text) {
  const [zoom, x, y] = text.split('-').map(Number);
  // A middle is told in whole units: the last one before an edge stands for the edge.
  const told = (it, whole) => {
    const first = whole / 2 ** zoom / 2;
    if (it - first <= 0.5) return first;
    return whole - first - it <= 0.5 ? whole - first : it;
  };
  return held({ zoom, x: told(x, WIDTH), y: told(y, HEIGHT) });
}

/** A view as an address names it. */
function written({ zoom, x, y }) {
  return `${zoom}-${Math.round(x)}-${Math.round(y)}`;
}

class WorldMap extends HTMLElement {
  #svg;
  #group;
  #status;
  #marks = [];
  /** Where the map is led, and what it shows on the way there. */
  #aim = WORLD;
  #shown = WORLD;
  /** The level and area whose marks are here, and the address that is being asked for others. */
  #known;
  #asked = '';
  #asking = new AbortController();
  #gliding = 0;
  #pointers = new Map();
  /** Where the pointers took hold. */
  #grip;
  #dragged = false;
  #tapped = { at: -Infinity, x: 0, y: 0 };
  #turned = 0;

  connectedCallback() {
    if (this.#svg) return;
    this.#svg = this.querySelector('svg.world');
    this.#group = this.#svg.querySelector(':scope > g');
    this.#status = this.querySelector('[role=status]');
    const { x, y, width, height } = this.#svg.viewBox.baseVal;
    this.#aim = held({ zoom: Math.round(Math.log2(WIDTH / width)), x: x + width / 2, y: y + height / 2 });
    this.#known = { level: Number(this.dataset.level), area: [x, y, x + width, y + height] };
    this.#marks = [...this.#group.children].map((node) => {
      const { x, y, n, at } = node.dataset;
      return { x: Number(x), y: Number(y), n: Number(n), at, href: node.getAttribute('href'), node };
    });
    this.classList.add('live');
    const keys = this.querySelector('[data-keys]');
    keys.hidden = false;
    this.#svg.setAttribute('tabindex', '0');
    this.#svg.setAttribute('aria-describedby', `${this.#svg.getAttribute('aria-describedby')} ${keys.id}`);
    this.#listen();
    this.#show(this.#aim);
    new ResizeObserver(() => this.#settle()).observe(this.#svg);
  }

  #listen() {
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('click', (event) => this.#click(event), true);
    this.addEventListener('pointerdown', () => { this.#dragged = false; }, true);
    this.#svg.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    this.#svg.addEventListener('dragstart', (event) => event.preventDefault());
    this.#svg.addEventListener('pointerdown', (event) => this.#press(event));
    this.#svg.addEventListener('pointermove', (event) => this.#drag(event));
    this.#svg.addEventListener('pointerup', (event) => this.#lift(event));
    this.#svg.addEventListener('pointercancel', (event) => this.#lift(event));
    this.#svg.addEventListener('pointerleave', (event) => this.#lift(event));
  }

  // What it shows.

  /** How many pixels wide it is. */
  get #pixels() {
    return this.#svg.getBoundingClientRect().width;
  }

  /** How close one looks, as the server bunches places. */
  #level(zoom) {
    const apart = (Number(this.dataset.afar) * this.#pixels * 2 ** zoom) / WIDTH;
    return Math.min(Math.max(Math.floor(Math.log2(apart / APART)), 0), Number(this.dataset.closest));
  }

  /** The zoom beyond which nothing more falls apart. */
  get #deepest() {
    let zoom = 0;
    if (this.#pixels === 0) return zoom;
    while (this.#level(zoom) < Number(this.dataset.closest)) zoom += 1;
    return zoom;
  }

  #box({ zoom, x, y }) {
    const [width, height] = [WIDTH / 2 ** zoom, HEIGHT / 2 ** zoom];
    return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  }

  #show(view) {
    this.#shown = view;
    const pixels = this.#pixels;
    if (pixels === 0) return;
    const [left, top, right, bottom] = this.#box(view);
    this.#svg.setAttribute('viewBox', `${left} ${top} ${right - left} ${bottom - top}`);
    const scale = (right - left) / pixels;
    let n = 0;
    for (const mark of this.#marks) {
      const seen = mark.x >= left && mark.x <= right && mark.y >= top && mark.y <= bottom;
      if (seen) n += mark.n;
      // The focus does not vanish with what had it.
      if (!seen && mark.node === document.activeElement) this.#svg.focus({ preventScroll: true });
      mark.node.toggleAttribute('hidden', !seen);
      mark.node.setAttribute('transform', `translate(${mark.x} ${mark.y}) scale(${scale})`);
    }
    const said = this.dataset.say.replace('{n}', numbers.format(n));
    const stands = !this.#gliding && this.#pointers.size === 0;
    if (stands && this.#status.textContent !== said) this.#status.textContent = said;
  }

  /** Leads the map to a view, in one go where motion is not wanted. */
  #go(view) {
    this.#aim = held(view);
    cancelAnimationFrame(this.#gliding);
    this.#gliding = 0;
    if (calm.matches) {
      this.#show(this.#aim);
      this.#settle();
      return;
    }
    const [from, to] = [this.#shown, this.#aim];
    let begun;
    const step = (now) => {
      begun ??= now;
      const way = Math.min((now - begun) / GLIDE_MS, 1);
      const at = (a, b) => a + (b - a) * way * (2 - way);
      const between = { zoom: at(from.zoom, to.zoom), x: at(from.x, to.x), y: at(from.y, to.y) };
      this.#gliding = way < 1 ? requestAnimationFrame(step) : 0;
      this.#show(held(between));
      if (!this.#gliding) this.#settle();
    };
    this.#gliding = requestAnimationFrame(step);
  }

  /** The map stands: its signs and the address say where, and marks that lack are asked for. */
  #settle() {
    if (this.#gliding || this.#pointers.size > 0) return;
    this.#show(this.#aim);
    for (const sign of this.querySelectorAll('[data-act]')) this.#point(sign);
    this.#tell();
    this.#ask();
  }

  /** Lets a sign lead to what it does now; one that has the focus keeps it. */
  #point(sign) {
    const view = this.#after(sign.dataset.act);
    if (view) {
      sign.setAttribute('href', this.#address(view));
      for (const name of ['role', 'aria-disabled', 'tabindex']) sign.removeAttribute(name);
      return;
    }
    if (sign === document.activeElement) sign.setAttribute('tabindex', '0');
    else sign.removeAttribute('tabindex');
    sign.removeAttribute('href');
    sign.setAttribute('role', 'link');
    sign.setAttribute('aria-disabled', 'true');
  }

  /** The address of a page with the list says what its map shows. */
  #tell() {
    const here = new URL(location.href);
    const page = new URL(this.dataset.page, here);
    const said = here.searchParams.get('at') ?? '';
    const at = same(this.#aim, WORLD) ? '' : written(this.#aim);
    if (page.pathname !== here.pathname || said === at) return;
    if (at) here.searchParams.set('at', at);
    else here.searchParams.delete('at');
    history.replaceState(history.state, '', here);
  }

  #address(view) {
    const { page } = this.dataset;
    return same(view, WORLD) ? page : `${page}&at=${written(view)}`;
  }

  // Its marks.

  /** Asks for marks where those that are here are too few, or bunched for another distance. */
  async #ask() {
    if (this.#pixels === 0) return;
    const level = this.#level(this.#aim.zoom);
    const [left, top, right, bottom] = this.#box(this.#aim);
    const [from, above, to, below] = this.#known.area;
    // The numbers of a picture are less exact than ours.
    const more = 0.01;
    const covers = from <= left + more && above <= top + more && to >= right - more && below >= bottom - more;
    if (covers && this.#known.level === level) {
      this.#stop();
      return;
    }
    // Rounded, so that those who look at the same part ask for the same answer.
    const grain = Math.max(Number(this.dataset.afar) / 2 ** level / 2, 1);
    const round = (it, most) => Math.min(Math.round(Math.round(it / grain) * grain), most);
    const part = `part=${level}-${round(this.#aim.x, WIDTH)}-${round(this.#aim.y, HEIGHT)}`;
    const { points } = this.dataset;
    const address = `${points}${points.includes('?') ? '&' : '?'}${part}`;
    if (address === this.#asked) return;
    this.#stop();
    this.#asked = address;
    this.#asking = new AbortController();
    this.#svg.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { signal: this.#asking.signal, credentials: 'same-origin' });
      if (!answer.ok) throw new Error(String(answer.status));
      const { area, marks } = await answer.json();
      if (this.#asked !== address) return;
      this.#stop();
      this.#known = { level, area };
      this.#put(marks);
    } catch {
      // The marks that are here stay, and their links lead on; the next step asks again.
      if (this.#asked === address) this.#stop();
    }
  }

  #stop() {
    this.#asking.abort();
    this.#asked = '';
    this.#svg.removeAttribute('aria-busy');
  }

  /** Takes other marks in; one that stays keeps its node, and with it the focus. */
  #put(marks) {
    const key = ({ href, n, x, y }) => `${href} ${n} ${x} ${y}`;
    const here = new Map(this.#marks.map((it) => [key(it), it.node]));
    const focused = document.activeElement;
    const hadFocus = this.#group.contains(focused);
    this.#marks = marks.map((it) => ({ ...it, node: here.get(key(it)) ?? this.#drawn(it) }));
    this.#group.replaceChildren(...this.#marks.map((it) => it.node));
    if (hadFocus) (focused.isConnected ? focused : this.#svg).focus({ preventScroll: true });
    this.#show(this.#shown);
  }

  #drawn({ x, y, n, label, href, at }) {
    const make = (name, attributes, ...children) => {
      const node = document.createElementNS(SVG, name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
      node.append(...children);
      return node;
    };
    const hit = make('circle', { class: 'hit', r: 12 });
    const drawing = n === 1
      ? [hit, make('circle', { r: 5 })]
      : [
          hit,
          make('circle', { r: 9 + 3 * String(n).length }),
          make('text', { dy: '.35em', 'text-anchor': 'middle' }, numbers.format(n)),
        ];
    const data = { 'data-x': x, 'data-y': y, 'data-n': n, ...(at ? { 'data-at': at } : {}) };
    const title = make('title', {}, label);
    return make('a', { class: 'pin', href, 'aria-label': label, ...data }, title, make('g', {}, ...drawing));
  }

  // What moves it.

  #moved([right, down], share) {
    const { zoom, x, y } = this.#aim;
    const to = held({ zoom, x: x + (right * share * WIDTH) / 2 ** zoom, y: y + (down * share * HEIGHT) / 2 ** zoom });
    return same(to, this.#aim) ? null : to;
  }

  #closer() {
    const zoom = Math.min(this.#aim.zoom + 1, this.#deepest);
    return zoom > this.#aim.zoom ? held({ ...this.#aim, zoom }) : null;
  }

  #further() {
    return this.#aim.zoom > 0 ? held({ ...this.#aim, zoom: this.#aim.zoom - 1 }) : null;
  }

  /** The view after an act; nothing where it changes nothing. */
  #after(act) {
    if (act === 'closer') return this.#closer();
    if (act === 'further') return this.#further();
    if (act === 'world') return same(this.#aim, WORLD) ? null : WORLD;
    return this.#moved(SIGNS[act], 0.5);
  }

  /** The view of another zoom in which the point below a pointer stays where it is. */
  #around(event, zoom) {
    const box = this.#svg.getBoundingClientRect();
    const [left, top, right, bottom] = this.#box(this.#shown);
    const [across, down] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    const [x, y] = [left + across * (right - left), top + down * (bottom - top)];
    return held({
      zoom,
      x: x + ((0.5 - across) * WIDTH) / 2 ** zoom,
      y: y + ((0.5 - down) * HEIGHT) / 2 ** zoom,
    });
  }

  #zoomAround(event, view) {
    if (view) this.#go(this.#around(event, view.zoom));
  }

  /** Keys that lead nowhere are left to the page, which scrolls by them. */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const view = this.#keyed(event.key);
    if (!view) return;
    event.preventDefault();
    this.#go(view);
  }

  #keyed(key) {
    if (ARROWS[key]) return this.#moved(ARROWS[key], 0.25);
    if (key === '+' || key === '=') return this.#closer();
    if (key === '-' || key === '−') return this.#further();
    return key === 'Home' ? this.#after('world') : null;
  }

  #click(event) {
    // A key presses as well, and drags nothing.
    if (this.#dragged && event.detail > 0) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    // Another window is the browser's to open.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const sign = event.target.closest('[data-act]');
    const bunch = event.target.closest('[data-at]');
    const view = sign ? this.#after(sign.dataset.act) : bunch && this.#apart(bunch.dataset.at);
    if (sign) event.preventDefault();
    if (!view) return;
    event.preventDefault();
    // The bunch will be gone: whoever goes on by keys stands at the map.
    if (bunch) this.#svg.focus({ preventScroll: true });
    this.#go(view);
  }

  /** The view in which a bunch falls apart, one step closer at least. */
  #apart(at) {
    const view = named(at);
    const zoom = Math.min(Math.max(view.zoom, this.#aim.zoom + 1), this.#deepest);
    const to = held({ ...view, zoom });
    return same(to, this.#aim) ? null : to;
  }

  /** The wheel is the page's, unless somebody holds the key that zooms. */
  #wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#turned += event.deltaMode === 0 ? event.deltaY : event.deltaY * TURN;
    if (Math.abs(this.#turned) < TURN) return;
    this.#zoomAround(event, this.#turned < 0 ? this.#closer() : this.#further());
    this.#turned = 0;
  }

  #press(event) {
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#grip = this.#hold();
  }

  /** What lies below the pointers, to be kept there: a middle, and how far they are apart. */
  #hold() {
    const all = [...this.#pointers.values()];
    const middle = {
      clientX: all.reduce((sum, it) => sum + it.x, 0) / all.length,
      clientY: all.reduce((sum, it) => sum + it.y, 0) / all.length,
    };
    const span = all.length > 1 ? Math.hypot(all[0].x - all[1].x, all[0].y - all[1].y) : 0;
    return { middle, span, view: this.#shown };
  }

  #drag(event) {
    if (!this.#pointers.has(event.pointerId)) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const { middle, span, view } = this.#grip;
    const now = this.#hold();
    const [across, down] = [now.middle.clientX - middle.clientX, now.middle.clientY - middle.clientY];
    if (!this.#dragged) {
      if (Math.hypot(across, down) < STILL && Math.abs(now.span - span) < STILL) return;
      cancelAnimationFrame(this.#gliding);
      this.#gliding = 0;
      this.#dragged = true;
      this.#svg.setPointerCapture(event.pointerId);
      this.classList.add('held');
    }
    this.#shown = view;
    const pinched = span > 0 && now.span > 0 ? view.zoom + Math.log2(now.span / span) : view.zoom;
    const zoom = Math.min(Math.max(pinched, 0), this.#deepest);
    const turned = this.#around(middle, zoom);
    const scale = WIDTH / 2 ** zoom / this.#pixels;
    this.#aim = held({ zoom, x: turned.x - across * scale, y: turned.y - down * scale });
    this.#show(this.#aim);
  }

  #lift(event) {
    if (!this.#pointers.delete(event.pointerId)) return;
    this.#grip = this.#hold();
    if (this.#pointers.size > 0) return;
    this.classList.remove('held');
    if (this.#dragged) {
      const whole = Math.round(this.#aim.zoom);
      if (whole === this.#aim.zoom) this.#settle();
      else this.#go({ ...this.#aim, zoom: whole });
      return;
    }
    if (event.type !== 'pointerup') return;
    const [ms, pixels] = TAPS;
    const last = this.#tapped;
    const near = Math.hypot(event.clientX - last.x, event.clientY - last.y) < pixels;
    const twice = near && event.timeStamp - last.at < ms;
    this.#tapped = { at: twice ? -Infinity : event.timeStamp, x: event.clientX, y: event.clientY };
    if (twice && !event.target.closest('.pin')) this.#zoomAround(event, this.#closer());
  }
}

customElements.define('world-map', WorldMap);
