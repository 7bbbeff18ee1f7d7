import { deadlinePhrases } from '../deadline-text.ts'
import type { Sentences, Told } from './told.ts'

const forWhat = (told: Told): string => {
  const phrase = told.choice('deadline', deadlinePhrases)
  return phrase && ` for ${phrase}`
}

/** Last days, and who may handle the case. */
export const handlingEvents = {
  reminded: told => `Søkjaren vart mint om fristen${forWhat(told)}${told.day('dueDay', day => `, som er ${day}`)}.`,
  'deadline-passed': told => `Fristen${forWhat(told)} gjekk ut${told.day('dueDay', day => ` ${day}`)}.`,
  'deadline-moved': told =>
    `Fristen${forWhat(told)} vart flytta${told.day('oldDay', day => ` frå ${day}`)}${told.day('dueDay', day => ` til ${day}`)}.`,
  'preliminary-answer-sent': told =>
    `Søkjaren fekk eit førebels svar${told.day('expectedDay', day => `: svaret kjem innan ${day}`)}.`,
  'impartiality-declared': told =>
    told.is('impartial', true)
      ? 'Habilitet vart stadfesta.'
      : told.is('impartial', false)
        ? 'Inhabilitet vart meld, og ein annan må handsame saka.'
        : 'Det vart svara på spørsmålet om habilitet.',
  'tie-found': told =>
    `Det kom fram ei tilknyting som gjer${told.text('userName', name => ` ${name}`) || ' ein i fondet'} inhabil.`,
  'tie-cleared': told =>
    `Det vart avgjort at tilknytinga til${told.text('userName', name => ` ${name}`) || ' ein i fondet'} ikkje gjer inhabil.`,
  'deputy-appointed': told => `Stadfortredar vart oppnemnd${told.text('deputyName', name => `: ${name}`)}.`,
} satisfies Sentences
