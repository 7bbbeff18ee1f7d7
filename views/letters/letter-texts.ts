/**
 * Which of the fixed texts a letter was made with; it stands in the file as part of its creator. One higher with each release that
 * changes what a letter says or how it is set, in any language.
 */
export const letterTexts = 1
