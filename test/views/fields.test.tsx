import { expect } from 'chai'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { CheckboxField, CheckboxGroup, Fieldset, RadioGroup } from '../../views/choices.tsx'
import { AmountField, DayField, FileField, NumberField, SelectField, TextArea, TextField } from '../../views/fields.tsx'
import { ErrorSummary, Form, HiddenField, SubmitButton } from '../../views/form.tsx'
import { emptyForm, emptyFormOf, type FieldProps, type FormState, field, fieldId } from '../../views/form-state.ts'

const options = [
  { value: 'private', label: 'Privatperson', hint: 'Byggjer sjølv' },
  { value: 'contractor', label: 'Entreprenør' },
]

/** Every kind of field, by name. */
const kinds: Record<string, (props: FieldProps) => VNode> = {
  TextField: props => <TextField {...props} />,
  AmountField: props => <AmountField {...props} />,
  NumberField: props => <NumberField {...props} suffix="m²" />,
  DayField: props => <DayField {...props} />,
  FileField: props => <FileField {...props} />,
  TextArea: props => <TextArea {...props} />,
  SelectField: props => <SelectField {...props} options={options} />,
  RadioGroup: props => <RadioGroup {...props} options={options} />,
  CheckboxGroup: props => <CheckboxGroup {...props} options={options} />,
  CheckboxField: props => <CheckboxField {...props} />,
}

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(match => match[1])
const describedByIn = (html: string) =>
  [...html.matchAll(/ aria-describedby="([^"]*)"/g)].flatMap(match => match[1]?.split(' ') ?? [])

describe('Fields', () => {
  for (const [kind, render] of Object.entries(kinds)) {
    describe(kind, () => {
      it('escapes hostile text wherever it stands', () => {
        const hostile = `"onfocus="alert(1)"><script>alert('1')</script></textarea>&`
        const html = renderToString(
          render({ name: hostile, label: hostile, hint: hostile, error: hostile, value: hostile }),
        )
        expect(html).to.not.include('<script')
        expect(html).to.not.include('"onfocus')
        expect(html.match(/<\/textarea>/g) ?? []).to.have.length(kind === 'TextArea' ? 1 : 0)
      })

      it('is not upset by values that only a forged request sends', () => {
        for (const value of [{ a: 1 }, ['<b>'], null, undefined, () => 1]) {
          expect(renderToString(render({ name: 'a', label: 'A', value }))).to.not.match(/object|<b>|=>/)
        }
      })

      it('is named, described by texts that exist, and marked as wrong', () => {
        const html = renderToString(
          render({ name: 'dwellings[0][kind]', label: 'Slag', hint: 'Eit hint', error: 'Vel slag', required: true }),
        )
        expect(html).to.include('name="dwellings[0][kind]"')
        expect(html).to.include('id="dwellings-0-kind"')
        expect(html).to.match(/aria-invalid="true"|data-invalid/)
        expect(describedByIn(html)).to.include.members(['dwellings-0-kind--hint', 'dwellings-0-kind--error'])
        expect(idsIn(html)).to.include.members(describedByIn(html))
        expect(idsIn(html)).to.have.length(new Set(idsIn(html)).size)
        // One box of several can be left empty; the server says when all are.
        if (kind !== 'CheckboxGroup') expect(html).to.match(/ required[ />]/)
      })

      it('says so when it may be left open, and is quiet when nothing is wrong', () => {
        const html = renderToString(render({ name: 'a', label: 'A', required: false }))
        expect(html).to.include('(valfritt)')
        expect(html).to.not.match(/ required|aria-invalid|data-invalid|validation|a--(hint|error)/)
      })
    })
  }

  it('shows an amount as it would be typed, and what was typed as it was', () => {
    expect(renderToString(<AmountField name="a" label="A" value={480_000_050} />)).to.include('value="4 800 000,50"')
    expect(renderToString(<AmountField name="a" label="A" value="4,8 mill" />)).to.include('value="4,8 mill"')
  })

  it('shows a decimal with its comma', () => {
    expect(renderToString(<NumberField name="a" label="A" value="87.5" />)).to.include('value="87,5"')
  })

  it('offers a picker for a day, but keeps a text that is none', () => {
    expect(renderToString(<DayField name="a" label="A" value="2026-05-01" />)).to.match(
      /type="date"[^>]*value="2026-05-01"/,
    )
    expect(renderToString(<DayField name="a" label="A" />)).to.include('type="date"')
    expect(renderToString(<DayField name="a" label="A" value="31.02.2026" />)).to.match(
      /type="text"[^>]*value="31.02.2026"/,
    )
    expect(renderToString(<DayField name="a" label="A" value="1990-12-24" typed />)).to.include('type="text"')
  })

  it('marks what was chosen', () => {
    const chosen = (html: string) =>
      [...html.matchAll(/value="([^"]*)"[^>]* (?:checked|selected)/g)].map(match => match[1])
    expect(chosen(renderToString(<RadioGroup name="a" label="A" options={options} value="contractor" />))).to.eql([
      'contractor',
    ])
    expect(chosen(renderToString(<SelectField name="a" label="A" options={options} value="private" />))).to.eql([
      'private',
    ])
    for (const value of ['private', ['private']]) {
      expect(chosen(renderToString(<CheckboxGroup name="a" label="A" options={options} value={value} />))).to.eql([
        'private',
      ])
    }
    expect(renderToString(<CheckboxField name="a" label="A" value="true" />)).to.include('checked')
    expect(renderToString(<CheckboxField name="a" label="A" value={false} />)).to.not.include('checked')
  })

  it('reads nested values and errors by the name of the field', () => {
    const state: FormState = {
      values: { dwellings: [{ costOre: '4,8 mill' }] },
      errors: new Map([['dwellings.0.costOre', 'For høg']]),
    }
    expect(field(state, 'dwellings[0][costOre]')).to.eql({
      name: 'dwellings[0][costOre]',
      id: 'dwellings-0-costOre',
      value: '4,8 mill',
      error: 'For høg',
    })
    expect(field(state, 'dwellings[1][costOre]').value).to.equal(undefined)
    expect(field(state, 'dwellings[0][costOre][x]').value).to.equal(undefined)
    expect(field(emptyForm, '__proto__[constructor]').value).to.equal(undefined)
    expect(field(emptyForm, 'toString').value).to.equal(undefined)
  })

  it('keeps the fields of several forms on a page apart', () => {
    const ids = ['send-to-board', 'return-recommendation'].map(scope => field(emptyFormOf(scope), 'reason').id)
    expect(ids).to.eql(['send-to-board-reason', 'return-recommendation-reason'])
    const page = renderToString(<TextArea {...field(emptyFormOf('decide'), 'reason')} label="Kvifor?" />)
    expect(page).to.include('for="decide-reason"').and.include('id="decide-reason"')
  })
})

describe('Error summary', () => {
  const paths = ['name', 'applicant.name', 'dwellings.0.costOre', 'dwellings.12.costLines.3.category']
  const nameOf = (path: string) => path.split('.').reduce((name, key) => `${name}[${key}]`)

  for (const path of paths) {
    it(`leads from ${path} to every kind of field`, () => {
      const errors = new Map([[path, 'Feil her']])
      const problem = { title: 'Noko manglar', errors: [{ path, message: 'Feil her' }] }
      for (const render of Object.values(kinds)) {
        const html = renderToString(
          <>
            <ErrorSummary problem={problem} />
            {render({ label: 'A', ...field({ values: {}, errors }, nameOf(path)) })}
          </>,
        )
        const target = /href="#([^"]+)"/.exec(html)?.[1]
        expect(target).to.equal(fieldId(nameOf(path)))
        expect(html).to.match(new RegExp(`<(input|select|textarea)[^>]* id="${target}"`))
      }
    })
  }

  it('leads to a group that is wrong as a whole', () => {
    const html = renderToString(
      <Fieldset legend="Bustader" name="dwellings" error="Legg til minst éin bustad" children={null} />,
    )
    expect(html).to.match(/<fieldset[^>]* id="dwellings"[^>]* tabindex="-1"/)
    expect(html).to.include('Legg til minst éin bustad')
  })

  it('is announced, can take the focus, and does not link what has no field', () => {
    const html = renderToString(
      <ErrorSummary
        problem={{ title: 'Saka er endra', detail: 'Sjå <b>her</b>', errors: [{ path: '', message: 'Prøv att' }] }}
      />,
    )
    expect(html).to.include('role="alert"')
    expect(html).to.include('tabindex="-1"')
    expect(html).to.not.match(/<a |<b>/)
  })
})

describe('The summary of what is wrong', () => {
  const detail = 'Dagen kan ikkje vere etter 2. mars 2026.'
  const sentencesIn = (...messages: string[]) => {
    const errors = messages.map(message => ({ path: 'adoptedDay', message }))
    return (
      renderToString(<ErrorSummary problem={{ title: 'Dagen høver ikkje', detail, errors }} />).split(detail).length - 1
    )
  }

  it('says a thing once, with the name of its field or without', () => {
    expect(sentencesIn(detail)).to.equal(1)
    expect(sentencesIn(`Vedtaksdag: ${detail}`)).to.equal(1)
  })

  it('says what stands beside the faults, and what has none', () => {
    expect(sentencesIn(detail, 'Skriv ein dag.')).to.equal(2)
    expect(sentencesIn()).to.equal(1)
  })
})

describe('Form', () => {
  it('posts with its token, its command id and the version that was seen', () => {
    const html = renderToString(
      <Form action="/applications" csrfToken={'a"b'} commandId="01J" version={3}>
        <SubmitButton name="step" value="save" variant="secondary" data-autosave="">
          Lagre
        </SubmitButton>
      </Form>,
    )
    expect(html).to.match(/<form[^>]* method="post" action="\/applications"[^>]* novalidate/)
    expect(html).to.include('name="_csrf" value="a&quot;b"')
    expect(html).to.include('name="commandId" value="01J"')
    expect(html).to.include('name="seenVersion" value="3"')
    expect(html).to.match(
      /<button[^>]* type="submit"[^>]* data-variant="secondary"[^>]* name="step" value="save" data-autosave/,
    )
  })

  it('leaves out what it was not given, but not version 0', () => {
    const html = renderToString(
      <Form action="/a" csrfToken="t" version={0} children={<HiddenField name="id" value={7} />} />,
    )
    expect(html).to.not.include('commandId')
    expect(html).to.include('name="seenVersion" value="0"')
    expect(html).to.include('name="id" value="7"')
  })
})
