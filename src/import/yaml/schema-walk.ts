import { z } from "zod";
import type { FieldPath } from "../problems/problem.ts";

/** The keys allowed in the map at a path; empty if the shape has no fixed keys there. */
export function listKeysAt(shape: z.core.$ZodType, path: FieldPath): readonly string[] {
  return objectsAt(shape, path).flatMap((object) => Object.keys(object._zod.def.shape));
}

function objectsAt(shape: z.core.$ZodType, path: FieldPath): readonly z.core.$ZodObject[] {
  const [step, ...rest] = path;
  const places = unwrap(shape);
  if (step === undefined) return places.filter((place) => place instanceof z.core.$ZodObject);
  return places.flatMap((place) => {
    const inner = innerShape(place, step);
    return inner === undefined ? [] : objectsAt(inner, rest);
  });
}

function innerShape(place: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  if (place instanceof z.core.$ZodArray) return place._zod.def.element;
  if (place instanceof z.core.$ZodRecord) return place._zod.def.valueType;
  return place instanceof z.core.$ZodObject ? place._zod.def.shape[step] : undefined;
}

/** The shape without its wrappers; for a union its options. */
function unwrap(shape: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (shape instanceof z.core.$ZodOptional) return unwrap(shape._zod.def.innerType);
  if (shape instanceof z.core.$ZodPipe) return unwrap(shape._zod.def.in);
  return shape instanceof z.core.$ZodUnion ? shape._zod.def.options.flatMap(unwrap) : [shape];
}
