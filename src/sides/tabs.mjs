// @ts-check
/**
 * Tabs: one is chosen, the arrow keys, Home and End move between them, and Tab leads on to what is shown.
 *
 * @template {string} Tab
 * @param {HTMLElement} list
 * @param {HTMLElement} panel what they show
 * @param {(tab: Tab) => void} choose
 */
export function tabsOf(list, panel, choose) {
  const buttons = () => /** @type {HTMLButtonElement[]} */ ([...list.querySelectorAll('button')]);
  const chosen = () => buttons().findIndex((each) => each.ariaSelected === 'true');
  /** @param {Tab} tab */
  const select = (tab) => {
    for (const button of buttons()) {
      const isOne = button.dataset.tab === tab;
      button.ariaSelected = String(isOne);
      button.tabIndex = isOne ? 0 : -1;
      if (isOne) panel.setAttribute('aria-labelledby', button.id);
    }
  };
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : undefined;
    const tab = /** @type {Tab | undefined} */ (button?.dataset.tab);
    if (tab) choose(tab);
  });
  list.addEventListener('keydown', (event) => {
    const all = buttons();
    const at = chosen();
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const next = to === undefined ? undefined : all.at(to % all.length);
    if (!next) return;
    event.preventDefault();
    select(/** @type {Tab} */ (next.dataset.tab));
    next.focus();
    choose(/** @type {Tab} */ (next.dataset.tab));
  });
  return {
    focus: () => buttons()[chosen()]?.focus(),
    /** @param {Readonly<Record<Tab, string>>} names @param {string} label @param {Tab} tab */
    show(names, label, tab) {
      list.ariaLabel = label;
      const all = /** @type {[Tab, string][]} */ (Object.entries(names));
      if (buttons().length !== all.length) {
        list.replaceChildren(
          ...all.map(([id]) => {
            const button = document.createElement('button');
            Object.assign(button, { type: 'button', id: `tab-${id}` });
            button.role = 'tab';
            button.dataset.tab = id;
            button.setAttribute('aria-controls', panel.id);
            return button;
          }),
        );
      }
      for (const [index, [, name]] of all.entries()) {
        const button = buttons()[index];
        if (button) button.textContent = name;
      }
      list.hidden = false;
      select(tab);
    },
  };
}
