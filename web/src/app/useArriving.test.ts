import { beforeEach, expect, it } from "vitest";
import { hold } from "./useArriving";

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <h1 id="title"></h1>
      <section id="first"><h2 id="head"></h2><div id="waits" data-waiting></div><p id="hint"></p></section>
      <section id="second"><p id="within"></p></section>
      <footer id="last"></footer>
    </main>
    <aside id="outside"></aside>`;
});

const main = () => document.querySelector("main") as HTMLElement;
const held = () => [...document.querySelectorAll("[data-held]")].map(({ id }) => id);

it("holds what follows something on its way, in its part of the page and after that", () => {
  hold(main());
  expect(held()).toEqual(["hint", "second", "last"]);
});

it("lets go of what waits for nothing any more, and holds on to the rest", () => {
  document.getElementById("within")?.setAttribute("data-waiting", "");
  hold(main());
  document.getElementById("waits")?.remove();
  hold(main());
  expect(held()).toEqual(["last"]);

  document.getElementById("within")?.removeAttribute("data-waiting");
  hold(main());
  expect(held()).toEqual([]);
});
