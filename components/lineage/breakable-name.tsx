import { Fragment } from "react";
import { namePieces } from "./wrap-name";

/** A name that goes on in a second line after an underscore, where the stylesheet gives it two. */
export function BreakableName({ name }: { name: string }) {
  return namePieces(name).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one name have nothing else to tell them apart
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
