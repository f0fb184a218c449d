type Part = readonly [x: number, y: number, width: number, height: number];

/**
 * What is filled of a box whose sides are 1: with the colour, and without it, the sign of a class. From afar a card is a
 * few pixels wide, so each is told by which parts are full and not by fine lines.
 */
export const lensShapes: readonly (readonly Part[])[] = [
  [[0, 0, 1, 1]],
  [[0, 0, 0.5, 1]],
  [[0, 0, 1, 0.45]],
  [
    [0, 0, 0.25, 1],
    [0.75, 0, 0.25, 1],
  ],
  [[0.5, 0, 0.5, 1]],
  [[0, 0.55, 1, 0.45]],
  [[0.3, 0, 0.4, 1]],
  [
    [0, 0, 0.2, 1],
    [0.4, 0, 0.2, 1],
    [0.8, 0, 0.2, 1],
  ],
  [
    [0, 0, 1, 0.3],
    [0, 0.7, 1, 0.3],
  ],
  [
    [0, 0, 0.5, 0.5],
    [0.5, 0.5, 0.5, 0.5],
  ],
  [
    [0.5, 0, 0.5, 0.5],
    [0, 0.5, 0.5, 0.5],
  ],
];
/** Of a class that stands for nothing known: the box alone, faintly filled. */
export const emptyShape = -1;

export const partsOf = (shape: number): readonly Part[] =>
  shape < 0 ? [] : (lensShapes[shape % lensShapes.length] ?? []);
