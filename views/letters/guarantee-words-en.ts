import { formatCount } from '../figures.ts'
import type { GuaranteeWords } from './guarantee-words.ts'
import { type PromiseWords, raised } from './promise-words.ts'

/** NOTE: the rule version has its words in Norwegian alone; where the law's own words count, they stand as they are beside the English. */
export const englishGuarantee = (promise: PromiseWords): GuaranteeWords => ({
  title: documentName => `${raised(promise.name)} letter (${documentName})`,
  version: (version, replaces) =>
    replaces === null
      ? `Version ${version}.`
      : `Version ${version}. This letter replaces version ${replaces}, which is no longer valid.`,
  opening: fundName => `${fundName} covers losses on the sale of the homes below, on the conditions of this letter.`,
  sum: `${promise.sum}, up to`,
  held: sum => `Of this, ${sum} remains.`,
  runsUntil: day => `Valid until and including ${day}. The sum is set aside.`,
  runsFor: years =>
    `Valid for ${formatCount(years, 'one year', 'years')} from the day the home is completed. The sum is set aside.`,
  code: 'Check code',
  sealAlt: `Code with signed particulars of ${promise.the}. It leads to the page where the letter can be checked.`,
  reference: {
    number: promise.label,
    version: 'Version',
    issued: 'Issued',
    decided: 'Decided',
    approvedBy: 'Approved by',
    officer: 'Case officer',
  },
  rows: {
    bank: 'Bank',
    borrower: 'Borrower and builder',
    property: 'Property',
    homes: 'Homes',
  },
  noBank: 'No bank is named',
  municipality: (name, number) => `municipality of ${name} (${number})`,
  several: count => `${count} homes, see the annex`,
  covered: 'When a loss is covered',
  started: (start, completion) => `Building begins by ${start}, and the home is completed by ${completion}.`,
  sold: 'The home is sold within the term for less than it cost, and the fund was notified of the sale.',
  claimed: months => `The fund receives the claim within ${months} after the end of the term.`,
  met: 'The conditions in the annex are met.',
  notCovered: `What ${promise.the} does not cover`,
  exclusions: [
    'The deductible, and losses above the sum that stands in that year.',
    'Losses caused by neglect or own damage, and what others cover.',
    `Interest, instalments and costs of the loan. ${raised(promise.the)} concerns the loss on sale, whatever the bank has lent.`,
  ],
  notLoan: 'This is not the builder’s statutory security',
  notice: () =>
    `This ${promise.name} is not the security that a builder must provide under section 12 of the Norwegian Housing Construction Act (bustadoppføringslova), and it does not guarantee a loan.`,
  check: 'How to check this letter',
  checks: (address, code) => [
    'By phone: point the camera at the code above and follow the link.',
    address ? `Online: enter ${code} at ${address}.` : `Online: enter ${code} on the fund’s check page.`,
    `Without a network: download the check page beforehand${address ? ` from ${address}/offline` : ''}. It reads the signature in the code and shows whether the fund issued the letter, not whether it is still in force.`,
  ],
  annex: `Annex to ${promise.the}`,
  homesHeading: 'The homes',
  homeColumns: ['Home', promise.sum],
  inAll: 'In all',
  yearsHeading: 'The sum year by year',
  yearsText: `What counts is ${promise.theYear} in which the sale became binding.`,
  follows: 'Up to what stands. It follows the loan down.',
  followsText:
    'Once the home is finished, the sum also follows the loan. If the bank confirms that less is left of the loan than of the guarantee, the sum is lowered to what is left of the loan, and never raised again. This does not apply to a home for which a bid has already been notified. The check page shows what stands now.',
  yearColumns: [promise.year, 'From', 'Until and including', 'Sum that stands'],
  notYet: year => (year === 1 ? 'the day of completion' : `${formatCount(year - 1, '1 year', 'years')} later`),
  calculation: 'How a loss is calculated',
  conditions: 'Conditions',
  purpose: 'Purpose',
  noConditions: 'No special conditions are set.',
  evidence: 'Evidence locked to this letter',
  evidenceText: `${raised(promise.the)} rests on these documents, as they were then. The fingerprint (SHA-256) shows whether a file is the same.`,
  evidenceColumns: ['Document', 'Kind', 'Fingerprint'],
  legal: 'Legal basis',
  legalText: ({ legal }) =>
    `This letter is a translation; if the texts differ, the Norwegian one counts. In the fund’s own words, it is: «${legal.legalForm}. ${legal.notice}» Decided under: ${legal.decisionBasis}.${legal.ruleNumber === null ? '' : ` ${raised(promise.the)} follows rule version ${legal.ruleNumber}, also if the rules are changed later.`}`,
})
