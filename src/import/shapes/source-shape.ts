import { z } from "zod";
import { nameText, plainText } from "./text-shape.ts";
import { dayText, edtfText, idText, urlText } from "./value-shape.ts";

const languageTag = (description: string) =>
  z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .meta({ description });

/** A text, register or data set that says something. */
export const sourceShape = z
  .strictObject({
    id: idText("Stable id, by which evidence names it."),
    title: nameText("Its title, or a description in our own words."),
    publisher: nameText("Who brought it out.").optional(),
    publishedOn: edtfText("When it came out, as precise as known.").optional(),
    url: urlText("Where it can be read.").optional(),
    licence: nameText("SPDX id or words.").optional(),
    retrievedOn: dayText("Day on which we took it: YYYY-MM-DD.").optional(),
    language: languageTag("Language of the text (BCP 47): de.").optional(),
    description: plainText("What it is, in our own words.").optional(),
  })
  .meta({ description: "A text, register or data set that says something." });

/** A source as a seed file describes it. */
export type SourceRecord = z.output<typeof sourceShape>;

/** dataset.yaml: what the folder as a whole is. */
export const datasetShape = z
  .strictObject({
    id: idText("Stable id: an import replaces what it brought under this id before."),
    title: nameText("Title of the data set."),
    titleEn: nameText("Title in English.").optional(),
    description: plainText("What is in it.").optional(),
    licence: nameText("Licence of the data set, as an SPDX id.").optional(),
    language: languageTag("Language of its texts (BCP 47).").optional(),
    editorsSource: idText("Id of the source that vouches for plain values without evidence.").optional(),
  })
  .meta({ title: "Data set", description: "What a folder of seed files is." });

/** A data set as `dataset.yaml` describes it. */
export type DatasetRecord = z.output<typeof datasetShape>;
