/** A user known to the app; the component shows name and picture instead of the userID. */
export interface Contact {
  readonly name: string
  readonly avatar?: string
}

/** The app's address book. Other users are shown by their userID. */
export const contacts: Readonly<Record<string, Contact>> = {
  mei: { name: '林美玲', avatar: '/images/mei.svg' },
  leo: { name: 'Leo' },
  sofia: { name: 'Sofía Fernández de la Vega y Montenegro' },
  wang: { name: '王建国' },
  omar: { name: 'عمر الخالدي', avatar: '/images/omar.svg' },
  yuki: { name: '雪 ❄️' },
  zoe: { name: '👩‍🚀 Zoë' },
  ivan: { name: 'Иван Петров' },
  lin: { name: '林' },
  ana: { name: 'Ana' },
  noah: { name: 'נועה לוי' },
  tara: { name: 'Tara' },
}
