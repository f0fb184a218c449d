import { expect, it } from "vitest";
import { choiceNoun, pickedSentence } from "./choice-words";

it.each([
  ["Container", "one", "containers"],
  ["Repository", "one", "repositories"],
  ["Projects", "many", "projects"],
] as const)("%s, of which %s is picked, offers %s", (label, choices, noun) => {
  expect(choiceNoun({ label, choices })).toBe(noun);
});

it("a choice by hand says that it stands still, and no choice that it goes on", () => {
  expect(pickedSentence("projects", { ticked: 2, all: 3, byHand: true })).toBe(
    "2 of 3 projects ticked. What comes later is not read, until it is ticked.",
  );
  expect(pickedSentence("projects", { ticked: 3, all: 3, byHand: false })).toBe(
    "All 3 projects are read, also those that come later.",
  );
  expect(pickedSentence("projects", { ticked: 1, all: 2, byHand: false })).toBe(
    "1 of 2 projects is read, also those that come later.",
  );
  const unpicked = "The production environment of each project is read.";
  expect(pickedSentence("environments", { ticked: 2, all: 5, byHand: false, unpicked })).toBe(
    "2 of 5 environments ticked. The production environment of each project is read.",
  );
});
