// Two invented cities and what they write, each in its own language.

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
    '2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** The signed and stamped page. */
export const SIGNED_PAGE = { name: 'підпис.pdf', mimeType: 'application/pdf', buffer: PDF };

const SIDES = ['inclusive', 'families', 'work', 'technology', 'quality', 'culture'];

/** Questions that can be answered in a working language besides. */
const TRANSLATABLE = [
  'portrait', 'motivation', 'vision', 'plan_name', 'lead_body', 'governance',
  ...SIDES.map((it) => `side_${it}`), 'clusters_why', 'coordinate_how', 'implementation',
  'budget_note', 'monitoring', 'expertise_offered', 'expertise_wanted',
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
  early_childhood: '71.5', early_childhood__year: '2021', early_childhood__source: '',
  adult_learning: '', adult_learning__year: '', adult_learning__source: '',
  internet: '83', internet__year: '2022', internet__source: '',
  groups: ['children', 'older'],
  has_plan: 'yes', plan_until: '2035', plan_links: 'https://example.org/plan',
  ...Object.fromEntries(SIDES.map((it, at) => [`characteristics__${it}`, String(1 + (at % 5))])),
  clusters: ['literacy', 'health_wellbeing'],
  coordinate: 'yes',
  actions__0__side: 'work', actions__0__begins: '2027-01-15', actions__0__ends: '2029-06-30',
  actions__0__cost: '120 000', actions__0__reaches: '',
  actions__1__side: '', actions__1__begins: '2027-09-01', actions__1__ends: '2030-12-31',
  actions__1__cost: '', actions__1__reaches: '4 000',
  partners__0__sector: 'culture', partners__0__since: '2019',
  partners__1__sector: '', partners__1__since: '',
  budget_total: '350 000', budget_total__year: '2025', budget_total__source: '',
  budget_sources__0__source: 'city', budget_sources__0__amount: '300000',
  budget_sources__0__until: '2028', budget_sources__0__certain: 'yes',
  budget_sources__1__source: 'fees', budget_sources__1__amount: '50000',
  budget_sources__1__until: '', budget_sources__1__certain: 'hoped',
  targets__0__now: '1 250', targets__0__now_year: '2025', targets__0__then: '2500', targets__0__then_year: '2030',
  targets__1__now: '7.5', targets__1__now_year: '2024', targets__1__then: '12.5', targets__1__then_year: '2032',
  exchange: ['visit'],
  true: true,
  ...Object.fromEntries(TRANSLATABLE.flatMap((it) => [[`${it}__working`, ''], [`${it}__working_lang`, 'en']])),
};

/** The longer texts, all of them the city's one sentence in its own words. */
const texts = (sentence) => Object.fromEntries(TRANSLATABLE.map((it) => [it, sentence]));

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
    ...texts('Місто, що навчається, починається з кожного двору.'),
    answer_lang: 'uk',
    motivation__working: 'Our city learns together: in libraries, workshops and on the embankment.',
    team__0__name: 'Леся Журавель', team__0__role: 'координаторка', team__0__organisation: 'Новобережна міська рада', team__0__email: '',
    team__1__name: 'Іван Дуб', team__1__role: 'директор бібліотеки', team__1__organisation: 'Міська бібліотека', team__1__email: 'ivan.dub@example.org',
    partners__0__name: 'Міська бібліотека', partners__0__gives: 'приміщення та книжки',
    partners__1__name: '', partners__1__gives: '',
    actions__0__action: 'Вечірні класи', actions__0__owner: 'Відділ освіти',
    actions__1__action: 'Бібліотека на колесах', actions__1__owner: 'Міська бібліотека',
    targets__0__measure: 'Учасники вечірніх класів за рік', targets__1__measure: 'Частка дорослих, які навчаються, %',
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
    ...texts('تبدأ مدينة التعلّم من كلّ حيّ من أحيائها.'),
    answer_lang: 'ar',
    motivation__working: 'Our city learns together in libraries, workshops and by the river.',
    team__0__name: 'ليلى القمر', team__0__role: 'منسّقة', team__0__organisation: 'بلدية عين المعرفة', team__0__email: '',
    team__1__name: 'سامي النهر', team__1__role: 'مدير المكتبة', team__1__organisation: 'مكتبة المدينة', team__1__email: 'sami.nahr@example.org',
    partners__0__name: 'مكتبة المدينة', partners__0__gives: 'قاعات وكتب',
    partners__1__name: '', partners__1__gives: '',
    actions__0__action: 'صفوف مسائية', actions__0__owner: 'قسم التعليم',
    actions__1__action: 'مكتبة متنقلة', actions__1__owner: 'مكتبة المدينة',
    targets__0__measure: 'عدد الملتحقين بالصفوف المسائية في السنة', targets__1__measure: 'نسبة البالغين المتعلّمين، ٪',
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
