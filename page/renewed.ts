/**
 * Makes what is within an element what some html says, and touches nothing of it that is as it was: what the reader has
 * unfolded, scrolled or is at stays so, and the browser lays out no more than it must.
 */
export function renew(element: Element, html: string): void {
  const wanted = document.createElement("template");
  wanted.innerHTML = html;
  renewChildren(element, wanted.content);
}

function renewChildren(now: Node, wanted: Node): void {
  const own = [...now.childNodes];
  const all = [...wanted.childNodes];
  all.forEach((one, i) => {
    const before = own[i];
    if (before === undefined) now.appendChild(one);
    else renewNode(before, one);
  });
  for (const left of own.slice(all.length)) left.remove();
}

function renewNode(now: ChildNode, wanted: ChildNode): void {
  if (now.isEqualNode(wanted)) return;
  if (now instanceof Text && wanted instanceof Text) now.data = wanted.data;
  else if (now instanceof Element && wanted instanceof Element && now.nodeName === wanted.nodeName) {
    renewAttributes(now, wanted);
    renewChildren(now, wanted);
  } else now.replaceWith(wanted);
}

function renewAttributes(now: Element, wanted: Element): void {
  for (const { name, value } of wanted.attributes)
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  for (const name of now.getAttributeNames())
    // Whether it is unfolded is the reader's.
    if (name !== "open" && !wanted.hasAttribute(name)) now.removeAttribute(name);
}
