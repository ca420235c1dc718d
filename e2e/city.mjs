// Two invented cities and what they write, each in its own language.

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
    '2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** The signed and stamped page. */
export const SIGNED_PAGE = { name: 'підпис.pdf', mimeType: 'application/pdf', buffer: PDF };

const CHALLENGES = [
  'unemployment', 'poverty', 'migration', 'population', 'environment', 'health', 'literacy', 'safety',
];

/** What is the same for both. */
const FIGURES = {
  contact_phone: '+380 44 000 00 00',
  contact_postcode: '12345',
  pledge: true,
  pledged_on: '2022-05-12',
  population: '48250', population__year: '2021', population__source: '',
  area: '61.5', area__year: '2021', area__source: '',
  gdp_city: '5100', gdp_city__year: '2021', gdp_city__source: '',
  gdp_country: '4830', gdp_country__year: '2021', gdp_country__source: '',
  schooling_men: '11.2', schooling_men__year: '2020', schooling_men__source: '',
  schooling_women: '11.4', schooling_women__year: '2020', schooling_women__source: '',
  implementation_links: 'https://example.org/plan',
  ...Object.fromEntries(CHALLENGES.map((it, at) => [`challenges__${it}`, String(1 + (at % 5))])),
};

export const UKRAINIAN = {
  lang: 'uk',
  country: 'UA',
  officer: 'Olha Bondar',
  name: 'Новобережжя',
  person: 'Леся Журавель',
  email: 'lesia.zhuravel@example.org',
  organisation: 'Новобережна міська рада',
  answers: {
    ...FIGURES,
    city_name: 'Новобережжя',
    website: 'https://example.org/',
    mayor_address: 'пані', mayor_surname: 'Береза', mayor_first_name: 'Ганна',
    mayor_title: 'міський голова',
    contact_address: 'пані', contact_surname: 'Журавель', contact_first_name: 'Леся',
    contact_title: 'керівниця відділу освіти', contact_organisation: '',
    contact_street: 'вул. Набережна, 1', contact_email: 'lesia.zhuravel@example.org',
    contact_language: 'uk',
    motivation: 'Наше місто вчиться разом: у бібліотеках, майстернях і на набережній.',
    implementation: 'Ми відкриємо вечірні класи в кожній школі й виміряємо, хто приходить.',
    expertise_offered: 'Навчання дорослих у бібліотеках.',
    expertise_wanted: 'Як вимірювати участь.',
  },
  note: 'Міцний задум і чесні числа.',
};

export const ARABIC = {
  lang: 'ar',
  country: 'MA',
  officer: 'Salma Idrissi',
  name: 'عين المعرفة',
  person: 'ليلى القمر',
  email: 'layla.alqamar@example.org',
  organisation: 'بلدية عين المعرفة',
  answers: {
    ...FIGURES,
    city_name: 'عين المعرفة',
    website: 'https://example.org/',
    mayor_address: 'السيدة', mayor_surname: 'الزيتوني', mayor_first_name: 'هدى',
    mayor_title: 'رئيسة البلدية',
    contact_address: 'السيدة', contact_surname: 'القمر', contact_first_name: 'ليلى',
    contact_title: 'مديرة قسم التعليم', contact_organisation: '',
    contact_street: 'شارع النهر 1', contact_email: 'layla.alqamar@example.org',
    contact_language: 'ar',
    motivation: 'تتعلّم مدينتنا معًا في المكتبات والورش وعلى ضفّة النهر.',
    implementation: 'سنفتح صفوفًا مسائية في كلّ مدرسة ونقيس من يحضر.',
    expertise_offered: 'تعليم الكبار في المكتبات.',
    expertise_wanted: 'كيف نقيس المشاركة.',
  },
  note: 'خطّة متينة وأرقام صادقة.',
};
