// What the statement lets this client keep and has it ask, as the server wrote it on the document. Mostly nothing.

const { dataset } = document.documentElement;

export const told = {
  settings: dataset.settings ?? null, // `kept`, or `switched`: only after its switch
  rooms: dataset.rooms ?? null, // `recent` or `reuse`
  hangUpClears: 'hangUpClears' in dataset,
  hangUpWelcomes: 'hangUpWelcomes' in dataset,
  cookies: dataset.cookies?.split(' ') ?? [],
  nameSeconds: Number(dataset.nameSeconds ?? 0),
  agreement: dataset.agreement ?? null, // the version
  agreementRecorded: 'agreementRecorded' in dataset,
};
